using ContainerLint.Analyzers;
using ContainerLint.CodeFixes;
using ContainerLint.Tests.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ContainerLint.Tests.Analyzers;

/// <summary>
/// Runs the analyzer and its fixes over code that uses the libraries; <c>{|CL1002:text|}</c> marks a finding.
/// </summary>
internal sealed class AnalyzerTest : CSharpCodeFixTest<ContainerImageAnalyzer, FindingFixProvider, DefaultVerifier>
{
    public AnalyzerTest(params string[] files)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Libraries.Runtime);
        TestState.AdditionalReferences.AddRange(Libraries.All);
        // A constant of another file is fixed there.
        CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        TestState.OutputKind = OutputKind.ConsoleApplication;
        DisabledDiagnostics.AddRange(AnalyzerRun.OfTheDay);
        foreach (var file in files)
            TestState.Sources.Add(file);
    }

    /// <summary>Adds an <c>.editorconfig</c> at the root.</summary>
    public AnalyzerTest With(string editorconfig)
    {
        TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + editorconfig));
        return this;
    }

    /// <summary>Sets the expected files after all fixes of one kind.</summary>
    /// <param name="key">The rule and the safety, such as <c>CL5002.Unsafe.0</c>.</param>
    /// <param name="files">The files after the fixes.</param>
    public AnalyzerTest Fixed(string key, params string[] files)
    {
        CodeActionEquivalenceKey = key;
        foreach (var file in files)
            FixedState.Sources.Add(file);
        return this;
    }

    /// <summary>Runs the test.</summary>
    public Task Check() => RunAsync(TestContext.Current.CancellationToken);
}
