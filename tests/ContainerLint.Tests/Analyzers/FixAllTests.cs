using System.Collections.Immutable;
using ContainerLint.Analyzers;
using ContainerLint.CodeFixes;
using ContainerLint.Tests.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Tests.Analyzers;

/// <summary>
/// "Fix all" as hosts without a user call it: <c>dotnet format</c> and code cleanup pass the key of the first action
/// that the first finding offers, or none.
/// </summary>
public sealed class FixAllTests
{
    private const string Head = "using DotNet.Testcontainers.Builders;\n";

    [Theory]
    // The first finding offers an unsafe fix only, nothing, and a safe fix.
    [InlineData("CL5002", "new DockerImage(\"nginx\", \"1.25\")", "new DockerImage(\"nginx\", \"1.25\")")]
    [InlineData("CL1003", "new ContainerBuilder(\"redis:latest\")", "new ContainerBuilder(\"redis:latest\")")]
    [InlineData(
        "CL1001", "new ContainerBuilder(\"Redis:8.2\"); var b = new ContainerBuilder(\"a/Web:1\")",
        "new ContainerBuilder(\"redis:8.2\"); var b = new ContainerBuilder(\"a/web:1\")")]
    [InlineData(
        "CL1001", "new ContainerBuilder(\"re dis:8.2\"); var b = new ContainerBuilder(\"a/Web:1\")",
        "new ContainerBuilder(\"re dis:8.2\"); var b = new ContainerBuilder(\"a/web:1\")")]
    public async Task Without_a_choice_safe_fixes_are_applied(string rule, string code, string expected)
    {
        var head = Head + "using DotNet.Testcontainers.Images;\nvar a = ";
        var file = await ProbedFile.Open(head + code + ";\n", rule);
        Assert.Equal(head + expected + ";\n", await file.FixAll(await file.FirstKey()));
        Assert.Equal(head + expected + ";\n", await file.FixAll(null));
    }

    [Fact]
    public async Task An_unsafe_fix_is_applied_to_all_if_the_user_chose_it()
    {
        const string head = "using DotNet.Testcontainers.Images;\n";
        var file = await ProbedFile.Open(
            head + "var a = new DockerImage(\"a\", \"1\"); var b = new DockerImage(\"b\", \"2\");\n", "CL5002");
        Assert.Equal(
            head + "var a = new DockerImage(\"a:1\"); var b = new DockerImage(\"b:2\");\n",
            await file.FixAll("CL5002.Unsafe.0"));
    }

    [Fact]
    public async Task A_choice_that_nothing_offers_is_no_action()
    {
        var file = await ProbedFile.Open(Head + "var a = new ContainerBuilder(\"Redis:8.2\");\n", "CL1001");
        Assert.Null(await file.FixAll("CL1001.Unsafe.4"));
    }

    /// <summary>A file with the findings of one rule.</summary>
    private sealed class ProbedFile(Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        private static readonly FindingFixProvider Provider = new();

        private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

        public static async Task<ProbedFile> Open(string code, string rule)
        {
            var project = new AdhocWorkspace().AddProject("Code", LanguageNames.CSharp)
                .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
                .WithMetadataReferences([.. Libraries.Runtime, .. Libraries.All]);
            var document = project.AddDocument("Test0.cs", code, filePath: "/0/Test0.cs");
            var compilation = await document.Project.GetCompilationAsync(Cancellation);
            var found = await compilation!.WithAnalyzers([new ContainerImageAnalyzer()])
                .GetAnalyzerDiagnosticsAsync(Cancellation);
            ImmutableArray<Diagnostic> ofRule = [.. found.Where(one => one.Id == rule)];
            Assert.NotEmpty(ofRule);
            return new ProbedFile(document, ofRule);
        }

        /// <summary>The key of the first action for the first finding, as <c>dotnet format</c> takes it.</summary>
        public async Task<string?> FirstKey()
        {
            CodeAction? first = null;
            await Provider.RegisterCodeFixesAsync(new CodeFixContext(
                document, diagnostics[0], (action, _) => first ??= action, Cancellation));
            return first?.EquivalenceKey;
        }

        /// <summary>The text after fixing everything; null if there is no action.</summary>
        public async Task<string?> FixAll(string? key)
        {
            var action = await Provider.GetFixAllProvider().GetFixAsync(new FixAllContext(
                document, Provider, FixAllScope.Solution, key!, [diagnostics[0].Id], new Known(diagnostics),
                Cancellation));
            if (action is null)
                return null;
            var operations = await action.GetOperationsAsync(Cancellation);
            var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
            var text = await changed.GetDocument(document.Id)!.GetTextAsync(Cancellation);
            return text.ToString();
        }
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, default);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(project, default);
    }
}
