using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A rule about the commands of <c>RUN</c>.</summary>
public abstract class RunRule : DockerfileRule
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        bool? applies = null;
        foreach (var step in dockerfile.Runs)
        {
            foreach (var finding in Check(step, dockerfile))
            {
                applies ??= AppliesTo(dockerfile);
                if (applies == false)
                    yield break;
                yield return finding;
            }
        }
    }

    /// <summary>The findings in a <c>RUN</c>, in any order.</summary>
    private protected abstract IEnumerable<Finding> Check(RunStep step, DockerfileSyntax dockerfile);

    /// <summary>Whether nothing in the file speaks against the rule; asked once, if there is a finding.</summary>
    private protected virtual bool AppliesTo(DockerfileSyntax dockerfile) => true;

    /// <summary>A fix that inserts an option after a word, in the shell form as in the JSON form.</summary>
    /// <param name="dockerfile">The Dockerfile.</param>
    /// <param name="step">The <c>RUN</c>.</param>
    /// <param name="word">The word.</param>
    /// <param name="option">The option.</param>
    /// <param name="safety">What the user may lose.</param>
    private protected static Fix? Insert(
        DockerfileSyntax dockerfile, RunStep step, ShellWord word, string option, Safety safety) => FixOf(
            dockerfile, $"Insert '{option}'", safety,
            (new SourceSpan(word.Span.End, 0), step.Run.IsJson ? $"\", \"{option}" : " " + option));
}
