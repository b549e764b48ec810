using System.Reflection;
using System.Runtime.CompilerServices;
using ContainerLint.Analyzers;
using ContainerLint.Cli;
using ContainerLint.CSharp;
using ContainerLint.Workspaces;

namespace ContainerLint.Tests.Architecture;

/// <summary>
/// Namespaces of one assembly use each other in one direction, so that each can be read, and moved, without the ones
/// above. Another assembly is one more row of <see cref="Assemblies"/>.
/// </summary>
public sealed class NamespaceCycleTests
{
    private const int MostParameters = 5;

    /// <summary>An assembly, its root namespace, and arrows that may be part of a cycle for now.</summary>
    public static TheoryData<string, string, string[]> Assemblies => new()
    {
        { typeof(Workspace).Assembly.GetName().Name!, "ContainerLint", [] },
        { typeof(CSharpReader).Assembly.GetName().Name!, "ContainerLint.CSharp", [] },
        { typeof(Terminal).Assembly.GetName().Name!, "ContainerLint.Cli", [] },
        { typeof(ContainerImageAnalyzer).Assembly.GetName().Name!, "ContainerLint.Analyzers", [] },
    };

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Namespaces_do_not_use_each_other_in_a_circle(string assembly, string root, string[] allowed)
    {
        var graph = new NamespaceGraph(System.Reflection.Assembly.Load(assembly), root);

        Assert.Empty(graph.Cycles(allowed));
        Assert.Empty(graph.Unused(allowed));
    }

    [Fact]
    public void A_cycle_is_found_and_can_be_allowed()
    {
        var graph = new NamespaceGraph(typeof(NamespaceCycleTests).Assembly, "ContainerLint.Tests.Architecture.Sample");

        Assert.Equal(
            ["Left → Right: LeftType uses RightType", "Right → Left: RightType uses LeftType"], graph.Cycles([]));
        Assert.Empty(graph.Cycles(["Right → Left"]));
        Assert.Equal(["Up → Down"], graph.Unused(["Right → Left", "Up → Down"]));
    }

    /// <summary>
    /// The analyzer and the command line read the configuration; the reader gets its settings as arguments.
    /// </summary>
    [Fact]
    public void The_configuration_of_CSharp_and_its_reader_do_not_know_each_other()
    {
        var graph = new NamespaceGraph(typeof(CSharpReader).Assembly, "ContainerLint.CSharp");

        Assert.Equal(["Apis"], graph.UsedBy("Configuration"));
        Assert.DoesNotContain("Configuration", graph.UsedBy(NamespaceGraph.Root));
        Assert.Contains("Reading", graph.UsedBy(NamespaceGraph.Root));
        Assert.Empty(graph.UsedBy("Code"));
        Assert.Empty(graph.UsedBy("Apis"));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_method_takes_more_than_five_parameters(string assembly, string root, string[] allowed)
    {
        Assert.NotEmpty(root);
        Assert.NotNull(allowed);
        const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.Instance | BindingFlags.Static;
        var methods = System.Reflection.Assembly.Load(assembly).GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !IsRecord(type))
            .SelectMany(type => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
            .Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute)));

        var tooMany = methods.Where(method => method.GetParameters().Length > MostParameters)
            .Select(method => $"{method.DeclaringType}.{method.Name}");

        Assert.Empty(tooMany);
    }

    [Fact]
    public void No_two_types_have_the_same_name()
    {
        var names = Assemblies.SelectMany(row => System.Reflection.Assembly.Load(row.Data.Item1).GetTypes())
            .Where(type =>
                !type.IsNested && type.Namespace?.StartsWith("ContainerLint", StringComparison.Ordinal) == true)
            .GroupBy(type => type.Name.Split('`')[0])
            .Where(group => group.Select(type => type.Namespace).Distinct().Count() > 1);

        Assert.Empty(names.SelectMany(group => group).Select(type => type.FullName));
    }

    /// <summary>The constructor of a record lists its data.</summary>
    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
