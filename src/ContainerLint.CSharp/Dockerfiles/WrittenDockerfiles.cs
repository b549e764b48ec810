using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.Languages;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Dockerfiles;

/// <summary>Finds Dockerfiles that code writes to a file: <c>File.WriteAllText("Dockerfile", text)</c>.</summary>
internal sealed class WrittenDockerfiles(ValueReader values, TypeBinder types)
{
    /// <summary>The names of the methods that write files.</summary>
    public static string[] Names => ["WriteAllText", "WriteAllTextAsync", "WriteAllLines", "WriteAllLinesAsync"];

    /// <summary>The text that a call writes; null if it is not a Dockerfile.</summary>
    public ImageSite? Read(InvocationExpressionSyntax call, CodeFile file)
    {
        var isLines = NameOf(call) is "WriteAllLines" or "WriteAllLinesAsync";
        if (!isLines && NameOf(call) is not ("WriteAllText" or "WriteAllTextAsync"))
            return null;
        if (CallArguments.Find(call.ArgumentList, "path", 0) is not { } path
            || CallArguments.Find(call.ArgumentList, "contents", 1) is not { } contents
            || !types.IsStaticCall(call, "System.IO", "File")
            || !values.ValuesOf(FileIn(path), file).Any(IsDockerfile))
        {
            return null;
        }

        IReadOnlyList<Value> texts = isLines ? Lines(contents, file) : values.ValuesOf(contents, file);
        texts = [.. texts.Where(value => DockerfileLanguage.Instance.Recognises(value.Text.Value))];
        return texts.Count > 0 ? new ImageSite(contents, PartKind.Dockerfile, texts) : null;
    }

    private static bool IsDockerfile(Value path) => LanguageList.OfName(path.Text.Value) == DockerfileLanguage.Instance;

    /// <summary>The last segment of a combined path.</summary>
    private static ExpressionSyntax FileIn(ExpressionSyntax path) => path is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Combine" or "Join" },
        ArgumentList.Arguments: { Count: > 0 } arguments,
    }
        ? arguments[arguments.Count - 1].Expression
        : path;

    private List<Value> Lines(ExpressionSyntax contents, CodeFile file)
    {
        var lines = values.ElementsOf(contents, file);
        if (lines.Count == 0)
            return [];
        var text = new MappedTextBuilder(file.Source);
        foreach (var line in lines)
        {
            text.Append(line.Text);
            text.AppendJoint("\n", file.Source, file.PlaceOf(contents.Span).Span);
        }

        return [lines[0] with { Text = text.ToMappedText(), Expression = contents, File = file }];
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
