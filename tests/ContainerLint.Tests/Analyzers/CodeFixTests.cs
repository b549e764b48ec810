using System.Collections.Immutable;
using ContainerLint.Analyzers;
using ContainerLint.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Tests.Analyzers;

/// <summary>
/// Code fixes. Every test that names a fix applies it one by one, and to a whole document, project and solution.
/// </summary>
public sealed class CodeFixTests
{
    private const string Head = "using DotNet.Testcontainers.Builders;\n";

    [Fact]
    public Task A_default_image_is_written() => new AnalyzerTest(
        "using Testcontainers.PostgreSql;\nvar a = {|CL5001:new PostgreSqlBuilder()|}.WithDatabase(\"x\").Build();\n"
        + "var b = {|CL5001:new PostgreSqlBuilder()|};\n")
        .Fixed(
            "CL5001.Safe.0",
            "using Testcontainers.PostgreSql;\n"
            + "var a = new PostgreSqlBuilder(\"postgres:15.1\").WithDatabase(\"x\").Build();\n"
            + "var b = new PostgreSqlBuilder(\"postgres:15.1\");\n")
        .Check();

    [Fact]
    public Task Parts_are_concatenated() => new AnalyzerTest(
        "using DotNet.Testcontainers.Images;\nvar a = new DockerImage(\"{|CL1002:nginx\", \"{|CL5002:1.25|}|}\");\n")
        .Fixed("CL5002.Unsafe.0", "using DotNet.Testcontainers.Images;\nvar a = new DockerImage(\"nginx:1.25\");\n")
        .Check();

    [Fact]
    public Task A_tag_that_is_dropped_anyway_is_removed() => new AnalyzerTest(
        "using Aspire.Hosting;\n"
        + "DistributedApplication.CreateBuilder(args).AddContainer(\"a\", \"redis:{|CL5003:8.1|}\", \"8.2\");\n")
        .Fixed(
            "CL5003.Safe.0",
            "using Aspire.Hosting;\n"
            + "DistributedApplication.CreateBuilder(args).AddContainer(\"a\", \"redis\", \"8.2\");\n")
        .Check();

    [Fact]
    public Task A_fix_may_lie_in_another_document() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(Images.Web);\n",
        "static class Images\n{\n    public const string Web = \"ghcr.io/{|CL1001:Contoso|}/web:1.4\";\n}\n")
        .Fixed(
            "CL1001.Safe.0",
            Head + "var a = new ContainerBuilder(Images.Web);\n",
            "static class Images\n{\n    public const string Web = \"ghcr.io/contoso/web:1.4\";\n}\n")
        .Check();

    [Fact]
    public Task A_fix_is_escaped_for_its_literal() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(@\"{|CL1001:Redis|}:8.2\");\n"
        + "var b = new ContainerBuilder(\"\"\"{|CL1001:Redis|}:8.2\"\"\");\n")
        .Fixed(
            "CL1001.Safe.0",
            Head + "var a = new ContainerBuilder(@\"redis:8.2\");\n"
            + "var b = new ContainerBuilder(\"\"\"redis:8.2\"\"\");\n")
        .Check();

    [Theory]
    [InlineData("var a = new ContainerBuilder(\"Redis:8.2\");\n", 1)]
    [InlineData("var a = new ContainerBuilder(\"Mongo:8.2\");\n", 0)]
    [InlineData("var other = 1; var a = new ContainerBuilder(\"Redis:8.2\");\n", 0)]
    [InlineData("", 0)]
    public async Task A_fix_for_changed_text_is_not_offered(string changed, int offered)
    {
        var found = await AnalyzerRun.Of([Head + "var a = new ContainerBuilder(\"Redis:8.2\");\n"], "");
        var diagnostic = Assert.Single(found);
        Assert.Single(FixProperties.Read(diagnostic.Properties));
        var document = DocumentOf(Head + changed);
        var actions = new List<CodeAction>();
        var context = new CodeFixContext(
            document, TextSpan.FromBounds(0, 1), [Moved(diagnostic)], (action, _) => actions.Add(action),
            TestContext.Current.CancellationToken);
        await new FindingFixProvider().RegisterCodeFixesAsync(context);
        Assert.Equal(offered, actions.Count);
    }

    [Fact]
    public void The_provider_is_exported_and_shares_nothing()
    {
        var attributes = typeof(FindingFixProvider).GetCustomAttributes(inherit: true);
        Assert.Single(attributes.OfType<ExportCodeFixProviderAttribute>());
        Assert.DoesNotContain("SharedAttribute", attributes.Select(attribute => attribute.GetType().Name));
        Assert.Contains("CL5001", new FindingFixProvider().FixableDiagnosticIds);
        Assert.DoesNotContain("CL1006", new FindingFixProvider().FixableDiagnosticIds);
    }

    private static Document DocumentOf(string text)
    {
        var project = new AdhocWorkspace().AddProject("Code", LanguageNames.CSharp);
        return project.AddDocument("Test0.cs", text, filePath: "/0/Test0.cs");
    }

    /// <summary>A diagnostic of a file, with its fix in the properties.</summary>
    private static Diagnostic Moved(Diagnostic diagnostic) => Diagnostic.Create(
        diagnostic.Descriptor,
        Location.Create("/0/Test0.cs", TextSpan.FromBounds(0, 1), default),
        diagnostic.Properties.ToImmutableDictionary(),
        diagnostic.GetMessage());
}
