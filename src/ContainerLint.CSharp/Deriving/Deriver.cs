using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.Values;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Deriving;

/// <summary>
/// Finds the derived slots of a project. It starts with the parameters and members that known APIs take. Each round
/// looks for the code that passes something to the slots of the round before: what is made of other slots makes these
/// derived, too. Without such a parameter no file is searched; the number of rounds is limited, and each is one pass
/// over the texts and binds only code that mentions a name of a slot.
/// </summary>
internal sealed class Deriver
{
    private const int MostRounds = 8;

    private readonly DerivingProject project;
    private readonly CancellationToken cancellation;
    private readonly Derivation derivation = new();
    private readonly Definitions definitions;
    private readonly Passing passing;
    private readonly Rows rows;
    private readonly Dictionary<CodeFile, ValueReader> readers = [];
    private readonly HashSet<SyntaxNode> conflicts = [];
    private readonly HashSet<(SyntaxNode Slot, SyntaxNode Pass)> passed = [];
    private readonly HashSet<SyntaxNode> entered = [];
    private List<DeclaredNode> found = [];

    private Deriver(DerivingProject project, CancellationToken cancellation)
    {
        this.project = project;
        this.cancellation = cancellation;
        definitions = project.NewDefinitions();
        passing = new Passing(project, definitions, derivation);
        rows = new Rows(definitions);
    }

    /// <summary>Derives the slots of a project.</summary>
    public static Derivation Derive(DerivingProject project, CancellationToken cancellation)
    {
        var deriver = new Deriver(project, cancellation);
        deriver.AddSinks();
        for (var round = 0; round < MostRounds && deriver.found.Count > 0; round++)
            deriver.Follow();
        return deriver.derivation;
    }

    private void AddSinks()
    {
        var sinks = new List<Sink>();
        for (var i = 0; i < project.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (project.MayNameImages(i) && project.FileOf(i) is var file)
                sinks.AddRange(Sink.In(file, project.ReadingOf(file)));
        }

        var purposes = new Dictionary<SyntaxNode, string>();
        foreach (var (slot, purpose) in sinks.SelectMany(static sink => sink.Purposes()))
        {
            if (!purposes.TryGetValue(slot, out var known))
                purposes.Add(slot, purpose);
            else if (known != purpose)
                conflicts.Add(slot);
        }

        foreach (var sink in sinks)
        {
            foreach (var slot in sink.Slots)
            {
                derivation.Add(slot.Node, sink);
                Discover(slot);
            }
        }
    }

    private void Discover(DeclaredNode slot)
    {
        if (!conflicts.Contains(slot.Node) && derivation.TryAdd(slot.Node))
            found.Add(slot);
    }

    /// <summary>Looks for the code that passes something to the slots found last.</summary>
    private void Follow()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var slots = found;
        found = [];
        foreach (var slot in slots)
            Expand(slot, names);
        if (names.Count == 0)
            return;
        var search = new WordSearch(names);
        for (var i = 0; i < project.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var places = search.In(project.TextOf(i));
            if (places.Count > 0 && project.FileOf(i) is var file && project.MayBind(file))
                Visit(file, places, search);
        }
    }

    /// <summary>Adds the names by which code passes something to a slot, and the rows of data for it.</summary>
    private void Expand(DeclaredNode slot, HashSet<string> names)
    {
        switch (slot.Node)
        {
            case ParameterSyntax parameter:
                Expand(parameter, slot.File, names);
                break;
            case PropertyDeclarationSyntax property:
                Add(property.Identifier.ValueText, property.Modifiers, names);
                break;
            case VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable:
                Add(variable.Identifier.ValueText, field.Modifiers, names);
                break;
            case SingleVariableDesignationSyntax variable
                when variable.FirstAncestorOrSelf<ForEachVariableStatementSyntax>() is { } loop && entered.Add(loop):
                Enter(rows.Of(loop, slot.File));
                break;
        }
    }

    private void Expand(ParameterSyntax parameter, CodeFile file, HashSet<string> names)
    {
        var function = parameter.Parent is ParameterListSyntax list ? list.Parent : parameter.Parent;
        switch (function)
        {
            case MethodDeclarationSyntax method:
                Add(method.Identifier.ValueText, method.Modifiers, names);
                if (PassedArguments.IsExtension(method))
                    derivation.AddExtension(method.Identifier.ValueText, new DeclaredNode(method, file));
                if (entered.Add(method))
                    Enter(rows.Of(method, file));
                AddAliases(parameter, new DeclaredNode(method, file));
                break;
            case ConstructorDeclarationSyntax constructor:
                AddCreations(constructor.Identifier.ValueText, names);
                break;
            case TypeDeclarationSyntax type:
                AddCreations(type.Identifier.ValueText, names);
                if (type is RecordDeclarationSyntax)
                    Add(parameter.Identifier.ValueText, default, names);
                break;
            case LocalFunctionStatementSyntax local:
                names.Add(local.Identifier.ValueText);
                break;
            case AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: { } holder } }:
                names.Add(holder switch
                {
                    VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                    PropertyDeclarationSyntax property => property.Identifier.ValueText,
                    _ => "",
                });
                break;
            case AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: { } call } } lambda:
                AddTaker(lambda, call, file, names);
                break;
        }
    }

    /// <summary>The project's own function that a lambda is passed to runs it by the name of the parameter.</summary>
    private void AddTaker(SyntaxNode lambda, SyntaxNode call, CodeFile file, HashSet<string> names)
    {
        if (PassedArguments.ListOf(call) is null || definitions.FunctionOf(call, file) is not { } taker)
            return;
        var isReduced = DeclaredFunctions.IsReduced(call, taker.Node);
        foreach (var passed in PassedArguments.Of(call, taker.Node, isReduced) ?? [])
        {
            if (passed is not { Expressions: [var only], AreElements: false } || only != lambda)
                continue;
            derivation.AddLambda(passed.Parameter, lambda);
            names.Add(passed.Parameter.Identifier.ValueText);
        }
    }

    private void AddCreations(string type, HashSet<string> names)
    {
        Add(type, default, names);
        names.UnionWith(["new", "base", "this"]);
    }

    /// <summary>Adds a name; other files may use it unless it is private.</summary>
    private void Add(string name, SyntaxTokenList modifiers, HashSet<string> names)
    {
        names.Add(name);
        if (!modifiers.Any(SyntaxKind.PrivateKeyword))
            derivation.AddName(name);
    }

    /// <summary>A call of an overridden method or of an interface runs the overriding method.</summary>
    private void AddAliases(ParameterSyntax parameter, DeclaredNode method)
    {
        var index = ((ParameterListSyntax)parameter.Parent!).Parameters.IndexOf(parameter);
        foreach (var super in definitions.BasesOf(method))
        {
            var parameters = PassedArguments.ParametersOf(super.Node);
            if (index >= parameters.Count)
                continue;
            derivation.Add(parameters[index], new Pass(parameters[index], super.File, parameter));
            Discover(new DeclaredNode(parameters[index], super.File));
        }
    }

    private void Visit(CodeFile file, List<int> places, WordSearch search)
    {
        var failures = new ExpectedFailures(file);
        foreach (var node in MentioningNodes.In(file.Root, places))
        {
            if (!Passing.Passes(node) || !IsNamed(node, search))
                continue;
            derivation.Steps++;
            Visit(node, file, failures);
        }
    }

    private void Visit(SyntaxNode node, CodeFile file, ExpectedFailures failures)
    {
        var reader = ReaderOf(file);
        foreach (var bound in passing.Of(node, file, reader).Values)
        {
            if (Holds(bound, reader, out var slots) && entered.Add(node))
                derivation.Add(new Entry(node, file));
            if (slots.All.Count > 0 && failures.Include(node))
                continue;
            foreach (var slot in slots.All)
            {
                if (passed.Add((slot.Node, node)))
                    derivation.Add(slot.Node, new Pass(node, file));
                Discover(slot);
            }
        }
    }

    private void Enter(IEnumerable<Entry> data)
    {
        foreach (var entry in data)
        {
            derivation.Steps++;
            var isKnown = false;
            foreach (var bound in entry.Bind(passing, ReaderOf(entry.File)).Values)
            {
                isKnown |= Holds(bound, ReaderOf(entry.File), out var slots);
                foreach (var slot in slots.All)
                    Discover(slot);
            }

            if (isKnown)
                derivation.Add(entry);
        }
    }

    /// <summary>Whether at least part of what is passed is known.</summary>
    private static bool Holds(BoundValue bound, ValueReader reader, out Slots slots)
    {
        reader.TakeSlots();
        var isKnown = Contexts.IsKnown(bound, reader);
        slots = reader.TakeSlots();
        return isKnown;
    }

    private ValueReader ReaderOf(CodeFile file)
    {
        if (!readers.TryGetValue(file, out var reader))
            readers.Add(file, reader = new ValueReader(definitions));
        return reader;
    }

    /// <summary>Whether what a node calls or assigns has one of the names.</summary>
    private static bool IsNamed(SyntaxNode node, WordSearch search) => node switch
    {
        InvocationExpressionSyntax call => Calls.NameOf(call) is { } name
            && (search.Has(name.Identifier.ValueText) || IsInvoked(call, name, search)),
        ObjectCreationExpressionSyntax creation =>
            search.Has(Calls.NameOf(creation.Type)) || SetsAny(creation.Initializer, search),
        ImplicitObjectCreationExpressionSyntax creation =>
            search.Has("new") || SetsAny(creation.Initializer, search),
        ConstructorInitializerSyntax => search.Has("new"),
        PrimaryConstructorBaseTypeSyntax super => search.Has(Calls.NameOf(super.Type)),
        WithExpressionSyntax copy => SetsAny(copy.Initializer, search),
        AssignmentExpressionSyntax assignment => NameOf(assignment.Left) is { } name && search.Has(name),
        _ => false,
    };

    private static bool IsInvoked(InvocationExpressionSyntax call, SimpleNameSyntax name, WordSearch search) =>
        name.Identifier.ValueText == "Invoke" && Calls.ReceiverOf(call.Expression) is { } held
        && NameOf(held) is { } variable && search.Has(variable);

    private static bool SetsAny(InitializerExpressionSyntax? initializer, WordSearch search) =>
        initializer?.Expressions.Any(one => one is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name }
            && search.Has(name.Identifier.ValueText)) == true;

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
