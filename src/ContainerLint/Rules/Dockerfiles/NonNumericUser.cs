using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2055: the user of the image is a name.</summary>
public sealed partial class NonNumericUser : DockerfileRule
{
    private const string Dotnet = "mcr.microsoft.com/dotnet/";

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        if (dockerfile.States.Count == 0)
            yield break;
        var stage = dockerfile.States[dockerfile.States.Count - 1];
        if (stage.Stage.Body.FindLast(one => one.Kind == InstructionKind.User) is not { } user
            || user.Arguments.Words is not [var word] || IsOtherRules(stage, dockerfile))
        {
            yield break;
        }

        var expansion = stage.VariablesBefore(user).Expand(user.Text, word);
        if (expansion is not { Text: { IsKnown: true } text, Unmatched.Count: 0 })
            yield break;
        var name = text.Value.Split(':')[0].Trim();
        if (name.Length > 0 && name != "root" && name.IndexOf('$') < 0 && !name.All(c => c is >= '0' and <= '9'))
        {
            yield return Report(
                dockerfile, user.Text.SpanOf(word.Start, word.End),
                $"Kubernetes cannot see that '{name}' is not root; use the number of the user");
        }
    }

    /// <summary>Whether the user is one of Windows, or of .NET images, whose number is known.</summary>
    private static bool IsOtherRules(StageState stage, DockerfileSyntax dockerfile) =>
        WindowsStage.Is(stage, dockerfile)
        || KnownBase.NameOf(stage)?.StartsWith(Dotnet, StringComparison.Ordinal) == true;
}
