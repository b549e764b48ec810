using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.Tests.CSharp.Apis;

/// <summary>Every property of the tables that takes a whole reference, set on a type made for it.</summary>
public sealed class PropertyRowTests
{
    private const string Image = "acme/app:1";

    /// <summary>Full names of types, and the property.</summary>
    public static TheoryData<string, string> Rows =>
    [
        .. KnownApis.All
            .Where(api => api.Kind == ApiKind.Property && api.Parameters[0] is { Part: PartKind.Full, IsList: false })
            .SelectMany(api => api.Types.Select(type =>
                ($"{type.Namespace}.{type.Name.Replace("*", "X")}", api.Member)))
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_reference_in_a_property_is_read_in_both_tiers(string type, string property)
    {
        var code = $$"""
            using {{NamespaceOf(type)}};
            class C { object o = new {{type[(NamespaceOf(type).Length + 1)..]}} { {{property}} = "{{Image}}" }; }
            """;

        Assert.Contains(Image, BySymbols(code, Declaration(type, property)), StringComparison.Ordinal);
        Assert.Contains(Image, ApiReading.ByShape(code), StringComparison.Ordinal);
    }

    private static string BySymbols(string code, string library)
    {
        var trees = new[] { code, library }.Select(text => CSharpSyntaxTree.ParseText(text)).ToList();
        var compilation = CSharpCompilation.Create("Code", trees, Values.Snippet.References);
        return ApiReading.Dump(CSharpReader.Read(
            compilation.GetSemanticModel(trees[0]), new CodeFiles(), ImageApis.None, CancellationToken.None));
    }

    private static string Declaration(string type, string property)
    {
        var space = NamespaceOf(type);
        var names = type[(space.Length + 1)..].Split('.');
        return $"namespace {space} {{ {string.Concat(names.Select(name => $"public class {name} {{ "))}"
            + $"public string {property} {{ get; set; }} {new string('}', names.Length)} }}";
    }

    /// <summary>The namespace: the generated types of the AWS kit have others in them.</summary>
    private static string NamespaceOf(string type)
    {
        var nested = type.IndexOf(".Cfn", StringComparison.Ordinal);
        return nested >= 0 ? type[..nested] : type[..type.LastIndexOf('.')];
    }
}
