using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Deriving;

/// <summary>Reads the images that a file passes to the project's own helpers. For one read on one thread.</summary>
internal sealed class Contexts
{
    /// <summary>How deep helpers call each other.</summary>
    private const int Deepest = 8;

    /// <summary>To how many sinks and passes one call is followed.</summary>
    private const int MostSteps = 256;

    private readonly DerivingProject project;
    private readonly Derivation derivation;
    private readonly Definitions definitions;
    private readonly Passing passing;
    private readonly ContextReader sinks;
    private readonly List<ReadingResult> shown = [];
    private int steps;

    /// <summary>Prepares reading.</summary>
    public Contexts(DerivingProject project, Derivation derivation, Definitions definitions)
    {
        this.project = project;
        this.derivation = derivation;
        this.definitions = definitions;
        passing = new Passing(project, definitions, derivation);
        sinks = new ContextReader(project, definitions);
    }

    /// <summary>To how many sinks and passes all calls were followed.</summary>
    public int Steps { get; private set; }

    /// <summary>
    /// What a file shows by itself, with the images that it passes to helpers and that no file names by itself, and
    /// with what a helper does to what is passed to it alone: a second tag, a dropped digest, a kept registry, a
    /// refused call.
    /// </summary>
    public ReadingResult AddTo(ReadingResult own, CodeFile file)
    {
        var result = own.Copy();
        var failures = new ExpectedFailures(file);
        foreach (var entry in derivation.EntriesOf(file))
        {
            var bindings = entry.Bind(passing, new ValueReader(definitions));
            var images = new List<ImageUse>();
            steps = 0;
            shown.Clear();
            Follow(bindings, [], images);
            Steps += steps;
            foreach (var image in images)
            {
                if (!failures.Explain(image, entry.Node))
                    result.Add(At(image, entry, bindings));
            }

            if (shown is [var only] && !failures.Include(entry.Node))
                new PassedNotes(entry, bindings).Add(only, result);
        }

        return result;
    }

    /// <summary>Whether at least part of what is passed is known.</summary>
    public static bool IsKnown(BoundValue bound, ValueReader reader) =>
        reader.ValuesOf(bound).Any(IsKnown) || reader.ElementsOf(bound).Any(IsKnown);

    private static bool IsKnown(Value value) => !value.IsNull && !value.IsUnknown && value.Text.Value.Length > 0;

    private void Follow(Bindings bindings, HashSet<SyntaxNode> active, List<ImageUse> images)
    {
        var slots = bindings.Declarations
            .Where(slot => bindings.Of(slot) is { } bound && IsKnown(bound, bound.Reader)).ToList();
        foreach (var sink in slots.SelectMany(derivation.SinksOf).Distinct())
        {
            if (steps++ >= MostSteps)
                return;
            var own = project.ReadingOf(sink.File);
            var read = sinks.Read(sink, bindings);
            shown.Add(read);
            images.AddRange(read.Images.Where(image => !own.Has(image)));
        }

        if (active.Count >= Deepest)
            return;
        var members = new Bindings();
        foreach (var pass in slots.SelectMany(derivation.PassesOf).Distinct())
        {
            if (steps++ >= MostSteps)
                return;
            Pass(pass, bindings, members, active, images);
        }

        if (members.Declarations.Any())
            Enter(members, members.Declarations.First(), active, images);
    }

    private void Pass(
        Pass pass, Bindings bindings, Bindings members, HashSet<SyntaxNode> active, List<ImageUse> images)
    {
        if (pass.Alias is { } alias)
        {
            var same = new Bindings();
            foreach (var slot in bindings.Declarations)
                same.Add(slot == pass.Node ? alias : slot, bindings.Of(slot)!);
            Enter(same, pass.Node, active, images);
            return;
        }

        var passed = passing.Of(pass.Node, pass.File, new ValueReader(definitions, bindings));
        if (pass.Node is not AssignmentExpressionSyntax)
        {
            Enter(passed, pass.Node, active, images);
            return;
        }

        // A constructor sets several members of one object.
        foreach (var member in passed.Declarations)
            members.Add(member, passed.Of(member)!);
    }

    private void Enter(Bindings bindings, SyntaxNode pass, HashSet<SyntaxNode> active, List<ImageUse> images)
    {
        if (!active.Add(pass))
            return;
        Follow(bindings, active, images);
        active.Remove(pass);
    }

    /// <summary>An image as the file that passes it names it: where its name is passed.</summary>
    private static ImageUse At(ImageUse image, Entry entry, Bindings bindings)
    {
        var text = new MappedTextBuilder(entry.File.Source);
        text.Append(image.Text);
        return new ImageUse(text.ToMappedText(), image.Role, PlaceOf(image, entry, bindings), image.Owner)
        {
            Platform = image.Platform,
            Substitution = image.Substitution,
            Advice = image.Advice,
            Dialect = image.Dialect,
            RegistryProblem = image.RegistryProblem,
        };
    }

    private static Place PlaceOf(ImageUse image, Entry entry, Bindings bindings)
    {
        var named = image.Text.PlaceOf(image.Name.Path.Range);
        var expressions = bindings.Values.Where(bound => bound.File == entry.File)
            .SelectMany(static bound => bound.Expressions).ToList();
        var passed = expressions.Find(one => named.Source == entry.File.Source && one.Span.Contains(named.Span.Start))
            ?? expressions.FirstOrDefault() ?? entry.Node;
        var whole = entry.File.PlaceOf(passed.Span);
        return passed is LiteralExpressionSyntax && named.Source == entry.File.Source && image.Text.Place is var text
            && whole.Span.Contains(text.Span) && text.Source == whole.Source ? text : whole;
    }
}
