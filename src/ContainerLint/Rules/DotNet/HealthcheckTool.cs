using ContainerLint.Knowledge;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A program that a health check asks an address with.</summary>
/// <param name="Name"><c>curl</c> or <c>wget</c>.</param>
/// <param name="Place">Where it is named.</param>
internal sealed record HealthcheckTool(string Name, Place Place)
{
    private const string Curl = "curl";
    private const string Wget = "wget";

    /// <summary>The programs that commands start.</summary>
    public static IReadOnlyList<HealthcheckTool> In(IReadOnlyList<ShellCommand> commands, Source source)
    {
        var tools = new List<HealthcheckTool>();
        foreach (var command in commands)
        {
            if (command.Name is Curl or Wget)
                tools.Add(new HealthcheckTool(command.Name, new Place(source, command.Words[0].Span)));
            else if (command.Name is "sh" or "bash" && command.Words is [_, { Text: "-c" }, var script, ..])
                AddFirstOf(script, source, tools);
        }

        return tools;
    }

    /// <summary>The programs that the health check of a service starts.</summary>
    public static IReadOnlyList<HealthcheckTool> In(ServiceFacts service)
    {
        if (service.Healthcheck is not [var first, ..])
            return [];
        if (!service.IsShellCheck)
            return first.Value is Curl or Wget ? [new HealthcheckTool(first.Value, first.Place)] : [];
        var script = new Source("", first.Value);
        var text = LogicalText.OfLine(script, 0, first.Value.Length);
        return
        [
            .. In(ShellCommandReader.Read(text, 0, first.Value.Length), script).Select(tool => tool with
            {
                Place = first.PlaceOf(new TextRange(tool.Place.Span.Start, tool.Place.Span.Length)),
            }),
        ];
    }

    /// <summary>Whether a program is certainly not in a stage.</summary>
    public static bool IsAbsent(string name, StageState stage, BaseImage image, Instruction? check = null) =>
        image.Has(name) == false && !StageContents.MayHave(stage, name, check)
        && (image.IsDotnet || !StageContents.InstallsPackages(stage));

    /// <summary>The message about a program that is not there.</summary>
    public static string MessageFor(string name, BaseImage image)
    {
        var other = name == Curl ? Wget : Curl;
        return image.Has(other) == true
            ? $"'{name}' is not in '{image.Name}'; '{other}' is"
            : $"'{name}' is not in '{image.Name}', so the container never becomes healthy";
    }

    private static void AddFirstOf(ShellWord script, Source source, List<HealthcheckTool> tools)
    {
        foreach (var name in (string[])[Curl, Wget])
        {
            if (script.Text.TrimStart().StartsWith(name + " ", StringComparison.Ordinal))
                tools.Add(new HealthcheckTool(name, new Place(source, script.Span)));
        }
    }
}
