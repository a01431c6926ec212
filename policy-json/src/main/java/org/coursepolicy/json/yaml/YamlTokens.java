package org.coursepolicy.json.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.coursepolicy.json.token.RefusedException;
import org.coursepolicy.json.token.Token;
import org.coursepolicy.json.token.TokenSource;
import org.coursepolicy.problem.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The tokens of a YAML document. */
final class YamlTokens implements TokenSource {
    private static final String ALLOWED = "YAML that says no more than JSON could";

    /** What a collection expects next. */
    private enum Expects {
        ELEMENT,
        NAME,
        VALUE
    }

    private final ParserImpl parser;
    private final Position position;
    private final Deque<Expects> open = new ArrayDeque<>();
    private boolean begun;
    private String text = "";

    YamlTokens(String document) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        this.parser = new ParserImpl(settings, new StreamReader(settings, document));
        this.position = new Position(document);
    }

    @Override
    public Token next() throws RefusedException {
        Event event = event();
        if (event instanceof NodeEvent node) {
            refuse(
                    node.getAnchor().isPresent() || node.getEventId() == Event.ID.Alias,
                    Code.LIMIT,
                    "an anchor or alias");
        }
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case MappingStart -> start((CollectionStartEvent) event, Token.OBJECT, Expects.NAME);
            case SequenceStart -> start((CollectionStartEvent) event, Token.LIST, Expects.ELEMENT);
            case MappingEnd -> end(Token.END_OBJECT);
            case SequenceEnd -> end(Token.END_LIST);
            default -> Token.END;
        };
    }

    /** The next event that is of the document itself. */
    private Event event() throws RefusedException {
        while (true) {
            Event event = parsed();
            event.getStartMark().ifPresent(mark -> position.goTo(mark.getIndex()));
            switch (event.getEventId()) {
                case StreamStart, DocumentEnd, Comment -> {
                    // Nothing that a tree has.
                }
                case DocumentStart -> {
                    refuse(begun, Code.SYNTAX, "another document");
                    DocumentStartEvent start = (DocumentStartEvent) event;
                    boolean directive = start.getSpecVersion().isPresent()
                            || start.getTags().keySet().stream().anyMatch(tag -> !tag.startsWith("!"));
                    refuse(directive, Code.SYNTAX, "a directive");
                    begun = true;
                }
                default -> {
                    refuse(!begun, Code.SYNTAX, "an empty document");
                    return event;
                }
            }
        }
    }

    private Event parsed() throws RefusedException {
        try {
            return parser.next();
        } catch (MarkedYamlEngineException exception) {
            exception.getProblemMark().ifPresent(mark -> position.goTo(mark.getIndex()));
            throw refusal(exception.getProblem());
        } catch (ReaderException exception) {
            position.goTo(exception.getPosition());
            boolean half = exception.getCodePoint() >= Character.MIN_SURROGATE
                    && exception.getCodePoint() <= Character.MAX_SURROGATE;
            throw half
                    ? refusal(Code.ENCODING, "half of a surrogate pair", "both halves, or neither")
                    : refusal(Code.SYNTAX, "a character that YAML does not have", "visible characters");
        } catch (YamlEngineException exception) {
            throw refusal(Code.SYNTAX, "text that is not YAML", ALLOWED);
        }
    }

    /** What authors mistake most, by the words that the parser has for it. */
    private RefusedException refusal(String problem) {
        if (problem.contains("TAB")) {
            return refusal(Code.SYNTAX, "a tab", "spaces, by which alone YAML is indented");
        }
        if (problem.contains("mapping values are not allowed")) {
            return refusal(
                    Code.SYNTAX,
                    "a second colon, or a line that is indented too far",
                    "quotes around a text with a colon, or members below each other");
        }
        if (problem.contains("could not find expected ':'")) {
            return refusal(Code.SYNTAX, "a line without a colon before it", "a colon and a space after every name");
        }
        return problem.contains("',' or")
                ? refusal(Code.SYNTAX, "brackets that are not closed", "a comma, or the bracket that closes them")
                : refusal(Code.SYNTAX, "text that is not YAML", "YAML, indented with spaces, or JSON");
    }

    private Token scalar(ScalarEvent scalar) throws RefusedException {
        refuseTag(scalar.getTag());
        return open.peek() == Expects.NAME ? name(scalar) : value(scalar);
    }

    private Token value(ScalarEvent scalar) {
        Token kind = scalar.isPlain() ? Scalars.kind(scalar.getValue()) : Token.TEXT;
        text = kind == Token.WORD ? Scalars.word(scalar.getValue()) : scalar.getValue();
        passed();
        return kind;
    }

    /** A name is a text as it stands, {@code on} and {@code 1} too: there is nothing else that it could be. */
    private Token name(ScalarEvent scalar) throws RefusedException {
        text = scalar.getValue();
        refuse(scalar.isPlain() && Scalars.isNoName(text), Code.TYPE, "nothing, or a merge, for a name");
        replace(Expects.VALUE);
        return Token.NAME;
    }

    private Token start(CollectionStartEvent start, Token token, Expects first) throws RefusedException {
        refuseTag(start.getTag());
        refuse(open.peek() == Expects.NAME, Code.TYPE, "a list or object for a name");
        passed();
        open.push(first);
        return token;
    }

    private Token end(Token token) {
        open.pop();
        return token;
    }

    /** After a value comes the next name. */
    private void passed() {
        if (open.peek() == Expects.VALUE) {
            replace(Expects.NAME);
        }
    }

    private void replace(Expects next) {
        open.pop();
        open.push(next);
    }

    private void refuseTag(Optional<String> tag) throws RefusedException {
        refuse(tag.isPresent(), Code.TYPE, "a tag");
    }

    private void refuse(boolean wrong, Code code, String found) throws RefusedException {
        if (wrong) {
            throw refusal(code, found, ALLOWED);
        }
    }

    private RefusedException refusal(Code code, String found, String expected) {
        return new RefusedException(code, position.line(), position.column(), found, expected);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int line() {
        return position.line();
    }

    @Override
    public int column() {
        return position.column();
    }
}
