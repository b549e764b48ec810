using ContainerLint.Documents;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// The kinds of errors for which BuildKit v0.32 refuses a Dockerfile, with its message, file and function. All files
/// are below <c>frontend/dockerfile</c>.
/// </summary>
internal static class DockerfileErrorKinds
{
    /// <summary>The text cannot be split into instructions: <c>parser/parser.go</c>, <c>Parse</c>.</summary>
    public static SyntaxErrorKind Malformed { get; } = new("dockerfile parse error");

    /// <summary>"unknown instruction": <c>instructions/parse.go</c>, <c>ParseInstruction</c>.</summary>
    public static SyntaxErrorKind UnknownInstruction { get; } = new("unknown instruction");

    /// <summary>
    /// "no build stage in current context": <c>instructions/commands.go</c>, <c>CurrentStage</c>.
    /// </summary>
    public static SyntaxErrorKind InstructionBeforeFrom { get; } = new("no build stage in current context");

    /// <summary>
    /// "dockerfile contains no stages to build": <c>dockerfile2llb/convert.go</c>, <c>toDispatchState</c>.
    /// </summary>
    public static SyntaxErrorKind MissingFrom { get; } = new("dockerfile contains no stages to build");

    /// <summary>"file with no instructions": <c>parser/parser.go</c>, <c>Parse</c>.</summary>
    public static SyntaxErrorKind EmptyDockerfile { get; } = new("file with no instructions");

    /// <summary>
    /// "requires at least one argument" and the like: <c>instructions/parse.go</c>, <c>errAtLeastOneArgument</c>,
    /// <c>errExactlyOneArgument</c>, <c>errNoDestinationArgument</c>, <c>parseHealthcheck</c>.
    /// </summary>
    public static SyntaxErrorKind MissingArgument { get; } = new("requires an argument");

    /// <summary>
    /// "FROM requires either one or three arguments", "HEALTHCHECK NONE takes no arguments":
    /// <c>instructions/parse.go</c>, <c>parseBuildStageName</c>, <c>parseHealthcheck</c>.
    /// </summary>
    public static SyntaxErrorKind ExtraArguments { get; } = new("too many arguments");

    /// <summary>"unknown flag": <c>instructions/bflag.go</c>, <c>BFlags.Parse</c>.</summary>
    public static SyntaxErrorKind UnknownFlag { get; } = new("unknown flag");

    /// <summary>"missing a value on flag": <c>instructions/bflag.go</c>, <c>BFlags.Parse</c>.</summary>
    public static SyntaxErrorKind MissingFlagValue { get; } = new("missing a value on flag");

    /// <summary>"duplicate flag specified": <c>instructions/bflag.go</c>, <c>BFlags.Parse</c>.</summary>
    public static SyntaxErrorKind DuplicateFlag { get; } = new("duplicate flag specified");

    /// <summary>
    /// "must have two arguments", "can't find = in …", "names can not be blank": <c>parser/line_parsers.go</c>,
    /// <c>parseNameVal</c>; <c>instructions/parse.go</c>, <c>errBlankCommandNames</c>.
    /// </summary>
    public static SyntaxErrorKind MalformedKeyValue { get; } = new("must be of the form: name=value");

    /// <summary>
    /// "arrays must be comprised of strings only", "requires the arguments to be in JSON form":
    /// <c>parser/line_parsers.go</c>, <c>parseJSON</c>; <c>instructions/parse.go</c>, <c>parseShell</c>.
    /// </summary>
    public static SyntaxErrorKind InvalidJsonForm { get; } = new("arrays must be comprised of strings only");

    /// <summary>"Unknown type … in HEALTHCHECK": <c>instructions/parse.go</c>, <c>parseHealthcheck</c>.</summary>
    public static SyntaxErrorKind UnknownHealthcheckType { get; } = new("unknown type in HEALTHCHECK");

    /// <summary>"isn't allowed as an ONBUILD trigger": <c>instructions/parse.go</c>, <c>parseOnBuild</c>.</summary>
    public static SyntaxErrorKind InvalidTrigger { get; } = new("isn't allowed as an ONBUILD trigger");

    /// <summary>"unterminated heredoc": <c>parser/parser.go</c>, <c>Parse</c>.</summary>
    public static SyntaxErrorKind UnterminatedHeredoc { get; } = new("unterminated heredoc");

    /// <summary>
    /// "only one … parser directive can be used": <c>parser/directives.go</c>, <c>DirectiveParser.ParseLine</c>.
    /// </summary>
    public static SyntaxErrorKind DuplicateDirective { get; } = new("only one parser directive can be used");

    /// <summary>
    /// "invalid escape token": <c>parser/parser.go</c>, <c>directives.setEscapeToken</c>; options of the check
    /// directive: <c>linter/linter.go</c>, <c>ParseLintOptions</c>.
    /// </summary>
    public static SyntaxErrorKind InvalidDirectiveValue { get; } = new("invalid escape token");

    /// <summary>
    /// "invalid name for build stage": <c>instructions/parse.go</c>, <c>parseBuildStageName</c>.
    /// </summary>
    public static SyntaxErrorKind InvalidStageName { get; } = new("invalid name for build stage");

    /// <summary>"invalid stage index": <c>dockerfile2llb/convert.go</c>, <c>findStateByIndex</c>.</summary>
    public static SyntaxErrorKind UnknownStageIndex { get; } = new("invalid stage index");

    /// <summary>
    /// "circular dependency detected on stage": <c>dockerfile2llb/validations.go</c>,
    /// <c>validateCircularDependency</c>.
    /// </summary>
    public static SyntaxErrorKind CyclicStages { get; } = new("circular dependency detected on stage");

    /// <summary>
    /// "cannot copy from stage …, it needs to be defined before current stage": <c>dockerfile2llb/convert.go</c>,
    /// <c>dispatch</c>.
    /// </summary>
    public static SyntaxErrorKind StageUsedBeforeDefinition { get; } = new("needs to be defined before current stage");

    /// <summary>
    /// "variable expansion is not supported for --from": <c>dockerfile2llb/convert.go</c>, <c>toCommand</c>; "'from'
    /// doesn't support variable expansion": <c>instructions/commands_runmount.go</c>, <c>parseMount</c>.
    /// </summary>
    public static SyntaxErrorKind VariableInFromFlag { get; } = new("variable expansion is not supported for --from");

    /// <summary>
    /// "unsupported mount type": <c>instructions/commands_runmount.go</c>, <c>parseMount</c>.
    /// </summary>
    public static SyntaxErrorKind UnknownMountType { get; } = new("unsupported mount type");

    /// <summary>
    /// "base name (…) should not be blank": <c>dockerfile2llb/convert.go</c>, <c>toDispatchState</c>.
    /// </summary>
    public static SyntaxErrorKind EmptyBaseImage { get; } = new("base name should not be blank");

    /// <summary>
    /// "missing '}'", "bad substitution", "unsupported modifier": <c>shell/lex.go</c>, <c>shellWord.processDollar</c>.
    /// </summary>
    public static SyntaxErrorKind MalformedSubstitution { get; } = new("bad substitution");

    /// <summary>
    /// "unexpected end of statement while looking for matching …-quote": <c>shell/lex.go</c>,
    /// <c>shellWord.processSingleQuote</c>, <c>processDoubleQuote</c>.
    /// </summary>
    public static SyntaxErrorKind UnclosedQuote { get; } = new("unexpected end of statement");

    /// <summary>
    /// "is not allowed to be unset": <c>shell/lex.go</c>, <c>shellWord.processDollar</c>.
    /// </summary>
    public static SyntaxErrorKind UnsetRequiredArgument { get; } = new("is not allowed to be unset");
}
