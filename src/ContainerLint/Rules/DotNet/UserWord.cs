using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>The user that a <c>USER</c> names, without the group.</summary>
/// <param name="Name">Its name or number; null if it is not known.</param>
/// <param name="Place">Where user and group are.</param>
/// <param name="NamePlace">Where the user alone is.</param>
internal sealed record UserWord(string? Name, Place Place, Place NamePlace)
{
    /// <summary>The user of an instruction of a stage's chain; null if it names none.</summary>
    public static UserWord? Of(Instruction instruction, StageState stage)
    {
        if (instruction.Arguments.Words is not [var word, ..])
            return null;
        var expansion = stage.VariablesBefore(instruction).Expand(instruction.Text, word);
        if (expansion.Text is not { } text || text.Value.Length == 0)
            return null;
        var colon = text.Value.IndexOf(':');
        var name = new TextRange(0, colon < 0 ? text.Value.Length : colon);
        var isKnown = expansion.Unmatched.Count == 0 && text.IsKnownIn(name);
        return new UserWord(
            isKnown ? text.Value.Substring(0, name.Length).Trim() : null,
            text.PlaceOf(new TextRange(0, text.Value.Length)).InFile(),
            text.PlaceOf(name).InFile());
    }
}
