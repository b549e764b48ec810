using ContainerLint.Tests.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace ContainerLint.Tests.Analyzers;

/// <summary>Diagnostics in the compiler: their places, severities and suppressions.</summary>
public sealed class AnalyzerTests
{
    private const string Head = "using DotNet.Testcontainers.Builders;\n";

    private const string OwnApi =
        """
        namespace Mine
        {
            using System.Diagnostics.CodeAnalysis;

            public class Runner
            {
                public void Start([StringSyntax("ContainerImage")] string image) { }
            }
        }

        """;

    [Fact]
    public Task The_text_is_underlined_where_it_is_wrong() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(\"{|CL1002:redis|}\");\n"
        + "var b = new ContainerBuilder($\"redis:{Tag}\");\n"
        + "partial class Program { const string Tag = \"{|CL1003:latest|}\"; }\n").Check();

    [Fact]
    public Task A_constant_of_another_file_is_reported_there_and_once() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(Images.Redis);\n",
        Head + "class B { object O = new ContainerBuilder(Images.Redis); }\n",
        "static class Images { public const string Redis = \"{|CL1002:redis|}\"; }\n").Check();

    [Fact]
    public Task A_constant_that_its_own_file_uses_too_is_reported_once() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(Images.Redis);\n",
        Head + "static class Images { public const string Redis = \"{|CL1002:redis|}\"; "
        + "static object O = new ContainerBuilder(Redis); }\n").Check();

    [Theory]
    [InlineData("dotnet_diagnostic.CL1002.severity = error", "error CL1002")]
    [InlineData("dotnet_diagnostic.CL1002.severity = suggestion", "info CL1002")]
    [InlineData("dotnet_diagnostic.CL1002.severity = silent", "hidden CL1002")]
    [InlineData("dotnet_diagnostic.CL1002.severity = none", "")]
    [InlineData("dotnet_analyzer_diagnostic.category-ContainerLint.Reproducibility.severity = error", "error CL1002")]
    [InlineData("", "warning CL1002")]
    public async Task Severities_are_set_in_the_editorconfig(string line, string expected)
    {
        var run = await AnalyzerRun.Of([Head + "var a = new ContainerBuilder(\"redis\");\n"], line);
        Assert.Equal(expected, string.Join(", ", run.Select(AnalyzerRun.Describe)));
    }

    [Theory]
    [InlineData("", "hidden CL1005")]
    [InlineData("dotnet_diagnostic.CL1005.severity = error", "error CL1005")]
    public async Task A_weaker_finding_has_a_lower_severity_unless_the_user_sets_it(string line, string expected)
    {
        var run = await AnalyzerRun.Of([Head + "var a = new ContainerBuilder(\"corp.local/web:1.4\");\n"], line);
        Assert.Equal(expected, string.Join(", ", run.Select(AnalyzerRun.Describe)));
    }

    [Fact]
    public Task Options_are_read_from_the_editorconfig() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(\"{|CL1005:hub|}/web:1.4\");\n")
        .With("containerlint.registries = hub:8443").Check();

    [Fact]
    public Task The_users_APIs_are_read_from_the_editorconfig() => new AnalyzerTest(
        "Mine.Runner.Start(\"{|CL1002:redis|}\");\n"
        + "namespace Mine { static class Runner { public static void Start(string image) { } } }\n")
        .With("containerlint.image_apis = Mine.Runner.Start(image)").Check();

    [Fact]
    public Task The_users_APIs_may_be_declared_in_another_file() => new AnalyzerTest(
        "new Mine.Runner().Start(\"{|CL1002:redis|}\");\n", OwnApi).Check();

    [Fact]
    public Task The_users_APIs_may_be_configured_for_another_file() => new AnalyzerTest(
        "new Mine.Runner().Start(\"{|CL1002:redis|}\");\n", OwnApi.Replace("ContainerImage", "Regex"))
        .With("containerlint.image_apis = Mine.Runner.Start(image)").Check();

    [Theory]
    [InlineData("ContainerImage", "{|CL1002:redis|}")]
    [InlineData("Regex", "redis")]
    public async Task The_users_APIs_may_be_declared_only_in_a_library(string syntax, string image)
    {
        var library = CSharpCompilation.Create(
            "Mine",
            [CSharpSyntaxTree.ParseText(OwnApi.Replace("ContainerImage", syntax))],
            Libraries.Runtime,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.True(library.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        foreach (var reference in new MetadataReference[]
            { MetadataReference.CreateFromImage(stream.ToArray()), library.ToMetadataReference() })
        {
            var test = new AnalyzerTest($"new Mine.Runner().Start(\"{image}\");\n");
            test.TestState.AdditionalReferences.Clear();
            test.TestState.AdditionalReferences.AddRange(Libraries.Runtime);
            test.TestState.AdditionalReferences.Add(reference);
            await test.Check();
        }
    }

    [Fact]
    public Task Other_files_are_taken_into_account() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(\"{|CL1005:acme|}/web:1.4\");\n",
        Head + "class B { object O = new ContainerBuilder(\"acme:5001/api:1.4\"); }\n").Check();

    [Fact]
    public Task An_image_that_another_file_builds_needs_no_tag() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(\"webapp\");\n",
        Head + "class B { object O = new ImageFromDockerfileBuilder().WithName(\"webapp\"); }\n").Check();

    [Fact]
    public Task Comments_suppress_and_are_reported_if_unused() => new AnalyzerTest(
        Head + "// containerlint ignore CL1002 the newest is tested\n"
        + "var a = new ContainerBuilder(\"redis\");\n"
        + "// containerlint ignore {|CL0001:CL1002|}\n"
        + "var b = new ContainerBuilder(\"redis:8.2\");\n").Check();

    [Fact]
    public Task A_comment_on_a_constant_suppresses_in_the_files_that_use_it() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(Images.Redis);\n",
        Head + "class B { object O = new ContainerBuilder(Images.Redis); }\n",
        "static class Images\n{\n    // containerlint ignore CL1002 the newest is tested\n"
        + "    public const string Redis = \"redis\";\n}\n").Check();

    [Fact]
    public Task The_compiler_applies_its_own_suppressions()
    {
        var test = new AnalyzerTest(
            Head + "#pragma warning disable CL1002\nvar a = new ContainerBuilder(\"redis\");\n"
            + "#pragma warning restore CL1002\nvar b = new ContainerBuilder(\"{|CL1002:redis|}\");\n"
            + "class B\n{\n    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"\", \"CL1002\")]\n"
            + "    object O = new ContainerBuilder(\"redis\");\n}\n");
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        return test.Check();
    }

    [Fact]
    public Task Missing_reasons_are_reported_where_the_editorconfig_requires_them()
    {
        var test = new AnalyzerTest(
            Head + "// containerlint ignore {|CL0002:CL1002|}\nvar a = new ContainerBuilder(\"redis\");\n"
            + "// containerlint ignore CL1002 why\nvar b = new ContainerBuilder(\"redis\");\n"
            + "#pragma warning disable CS0612, {|CL0002:CL1002|}\nvar c = new ContainerBuilder(\"redis\");\n"
            + "#pragma warning restore CL1002\n"
            + "#pragma warning disable CL1002 // why\nvar d = new ContainerBuilder(Images.Redis);\n"
            + "#pragma warning restore CL1002\n",
            "static class Images\n{\n    // containerlint ignore {|CL0002:CL1002|}\n"
            + "    public const string Redis = \"redis\";\n}\n")
            .With("containerlint.require_reason = true");
        test.TestBehaviors = TestBehaviors.SkipSuppressionCheck;
        return test.Check();
    }

    [Fact]
    public Task A_comment_in_a_file_without_images_is_reported_as_unused() => new AnalyzerTest(
        Head + "var a = new ContainerBuilder(\"redis:8.2\");\n",
        "// containerlint ignore {|CL0001:CL1002|}\nclass C;\n").Check();

    [Fact]
    public async Task Under_a_lock_nothing_in_the_code_suppresses()
    {
        const string code = Head
            + "// containerlint ignore CL1002 why\nvar a = new ContainerBuilder(\"redis\");\n"
            + "#pragma warning disable CL1002 // why\n// containerlint ignore CL1002 why\n"
            + "var b = new ContainerBuilder(\"redis\");\n#pragma warning restore CL1002\n"
            + "class B\n{\n    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"\", \"CL1002\")]\n"
            + "    object O = new ContainerBuilder(\"redis\");\n}\n";
        Assert.Equal("", await Lines(""));
        Assert.Equal("3 6 11", await Lines("containerlint.locked = true"));

        static async Task<string> Lines(string globalconfig)
        {
            var found = await AnalyzerRun.Of([("/0/Test0.cs", code)], "", globalconfig: globalconfig);
            Assert.All(found, its => Assert.Equal("CL1002", its.Id));
            return string.Join(' ', found.Select(its => its.Location.GetLineSpan().StartLinePosition.Line + 1).Order());
        }
    }

    [Fact]
    public Task Generated_code_is_not_linted() => new AnalyzerTest(
        "// <auto-generated/>\n" + Head + "var a = new ContainerBuilder(\"redis\");\n").Check();

    [Theory]
    [InlineData("var a = new ContainerBuilder(\"redis\"", "CL1002")]
    [InlineData("var a = new ContainerBuilder(\"redis", "CL1002")]
    [InlineData("var a = new ContainerBuilder($\"redis:{", "")]
    [InlineData("var a = new ContainerBuilder(\"\"\"redis", "CL1002")]
    [InlineData("class C { object O => new ContainerBuilder(\"redis\");", "CL1002")]
    [InlineData("var a = new ContainerBuilder(\"redis\").WithImage(", "CL1002")]
    [InlineData("const string A = B, B = A; var a = new ContainerBuilder(A);", "")]
    public async Task Code_that_does_not_compile_is_read_as_far_as_possible(string code, string expected)
    {
        var run = await AnalyzerRun.Of([Head + code], "");
        Assert.DoesNotContain("AD0001", run.Select(diagnostic => diagnostic.Id));
        Assert.Equal(expected, string.Join(", ", run.Select(diagnostic => diagnostic.Id).Where(id => id == "CL1002")));
    }

    [Fact]
    public async Task A_project_that_is_not_restored_is_read_by_its_shape()
    {
        var run = await AnalyzerRun.Of([Head + "var a = new ContainerBuilder(\"redis\");\n"], "", Libraries.Runtime);
        Assert.Equal(["CL1002"], run.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_large_file_is_read()
    {
        var code = Head + "class C\n{\n" + string.Concat(Enumerable.Range(0, 60_000).Select(
            i => $"    object F{i} = new ContainerBuilder(\"registry.example.com/team/app{i}:1.{i}\");\n"))
            + "    object Last = new ContainerBuilder(\"redis\");\n}\n";
        Assert.InRange(code.Length, 4_800_000, 6_000_000);
        var run = await AnalyzerRun.Of([code], "");
        Assert.Equal(["CL1002"], run.Select(diagnostic => diagnostic.Id));
    }
}
