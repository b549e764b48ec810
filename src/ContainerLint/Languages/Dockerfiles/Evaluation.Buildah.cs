using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <content>
/// What Buildah does and BuildKit does not: variables in <c>--from</c> and <c>from=</c> (its
/// <c>imagebuildah/stage_executor.go</c> and <c>executor.go</c>), and transports before names.
/// </content>
internal sealed partial class Evaluation
{
    /// <summary>Reads a name with variables of its stage; one that is not known by then names nothing.</summary>
    private void ReadExpanded(Stage stage, Instruction user, Use use, bool isTrigger)
    {
        if (isTrigger)
            return;
        var seen = StageVariables(stage, user);
        var inner = Source.Embedded(use.Text);
        var text = LogicalText.OfLine(inner, 0, inner.Text.Length);
        var word = new WordRange(text.Start, text.End);
        if (WordExpander.Expand(text, word, syntax.Escape, seen, budget).Text is not { IsKnown: true } value
            || value.Value.Length == 0 || int.TryParse(value.Value, out _))
        {
            return;
        }

        ReadSource(stage, use with { Text = value }, isTrigger);
    }

    /// <summary>The variables that an instruction sees: those of its stage, and those above the first stage.</summary>
    private BuildVariables StageVariables(Stage stage, Instruction user)
    {
        var seen = new BuildVariables(variables);
        foreach (var instruction in stage.Instructions)
        {
            if (instruction == user)
                break;
            if (instruction.Kind is not (InstructionKind.Arg or InstructionKind.Env))
                continue;
            var text = instruction.Text;
            foreach (var word in instruction.Arguments.Words)
                DeclareIn(seen, text, word);
        }

        return seen;
    }

    private void DeclareIn(BuildVariables seen, LogicalText text, WordRange word)
    {
        var equals = text.Text.IndexOf('=', word.Start, word.End - word.Start);
        var nameEnd = equals < 0 ? word.End : equals;
        var name = text.Text.Substring(word.Start, nameEnd - word.Start);
        if (equals < 0)
            seen.Declare(name);
        else if (WordExpander.Expand(text, new WordRange(equals + 1, word.End), syntax.Escape, seen, budget)
            is { Text: { } value } expansion)
        {
            seen.Set(name, value, expansion.Depth);
        }
        else
        {
            seen.SetUnknown(name);
        }
    }

    /// <summary>Adds a use under its name without a transport, unless the image is in a file.</summary>
    private void AddUse(Use use)
    {
        if (!syntax.IsForBuildah || !BuildahTransport.IsIn(use.Text.Value))
            uses.Add(use);
        else if (BuildahTransport.ReferenceIn(use.Text, use.Role) is var (text, role) && text.Value.Length > 0)
            uses.Add(use with { Text = text, Role = role });
    }
}
