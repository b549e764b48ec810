using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Commands;

/// <summary>
/// Finds the commands that code starts with <c>Process</c>, CliWrap or SimpleExec, and the images in them. Names are
/// checked first, which rules out nearly all code.
/// </summary>
internal sealed class CommandReader(Definitions definitions, ValueReader values, TypeBinder types)
{
    private readonly ExecutableResource executables = new(values, types);

    /// <summary>The names of methods, types and properties that start commands.</summary>
    public static string[] Names =>
    [
        ExecutableResource.Method, "Start", "Run", "RunAsync", "Read", "ReadAsync", "WithArguments", "ProcessStartInfo",
        "StartInfo", "FileName",
    ];

    /// <summary>The commands that a call, creation or assignment starts or sets up.</summary>
    public IReadOnlyList<CommandUse> Read(SyntaxNode node, CodeFile file)
    {
        return node switch
        {
            InvocationExpressionSyntax call => ReadCall(call, file),
            BaseObjectCreationExpressionSyntax creation => ReadCreation(creation, file),
            AssignmentExpressionSyntax assignment => ReadAssignment(assignment, file),
            _ => [],
        };
    }

    private IReadOnlyList<CommandUse> ReadCall(InvocationExpressionSyntax call, CodeFile file)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => "",
        };
        return name switch
        {
            "Start" when call.ArgumentList.Arguments.Count > 1
                && types.IsStaticCall(call, "System.Diagnostics", "Process") =>
                ReadStart(call, "fileName", "arguments", file),
            "Run" or "RunAsync" or "Read" or "ReadAsync" when call.ArgumentList.Arguments.Count > 1
                && types.IsStaticCall(call, "SimpleExec", "Command") =>
                ReadStart(call, "name", "args", file),
            ExecutableResource.Method => executables.Read(call, file),
            "WithArguments" when call.ArgumentList.Arguments.Count > 0 => ReadCliWrap(call, file),
            _ => [],
        };
    }

    private IReadOnlyList<CommandUse> ReadStart(
        InvocationExpressionSyntax call, string program, string arguments, CodeFile file)
    {
        if (CallArguments.Find(call.ArgumentList, program, 0) is not { } name
            || CallArguments.Find(call.ArgumentList, arguments, 1) is not { } given)
        {
            return [];
        }

        return new CommandUseReader(values, file).UsesOf([name], given);
    }

    private IReadOnlyList<CommandUse> ReadCreation(BaseObjectCreationExpressionSyntax creation, CodeFile file)
    {
        if (!types.IsCreation(creation, "System.Diagnostics", "ProcessStartInfo"))
            return [];
        var info = new StartInfo(values, file);
        info.Read(creation);
        return new CommandUseReader(values, file).UsesOf(info);
    }

    /// <summary>
    /// Reads <c>StartInfo = { … }</c> in the initializer of a process, and the statements that set
    /// <c>process.StartInfo.FileName</c> and what follows it.
    /// </summary>
    private IReadOnlyList<CommandUse> ReadAssignment(AssignmentExpressionSyntax assignment, CodeFile file)
    {
        var info = new StartInfo(values, file);
        if (assignment is { Left: IdentifierNameSyntax { Identifier.ValueText: "StartInfo" } }
            && assignment.Right is InitializerExpressionSyntax initializer)
        {
            info.Read(initializer);
        }
        else if (assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FileName" } access
            && access.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StartInfo" } subject
            && assignment.Parent is ExpressionStatementSyntax statement)
        {
            info.Read(subject.ToString(), statement);
        }

        return info.Programs.Count == 0 || info.Programs[0].Span.Start < assignment.Span.Start
            ? []
            : new CommandUseReader(values, file).UsesOf(info);
    }

    private IReadOnlyList<CommandUse> ReadCliWrap(InvocationExpressionSyntax call, CodeFile file)
    {
        if (CliWrapChain.ProgramOf(call, definitions, types, file) is not { } program)
            return [];
        var given = call.ArgumentList.Arguments[0].Expression;
        var programs = new CommandUseReader(values, program.File).ProgramsOf(program.Name);
        var reader = new CommandUseReader(values, file);
        if (given is not LambdaExpressionSyntax lambda)
            return reader.UsesOf(programs, given);
        var words = new CommandArguments(values, file);
        if (CliWrapChain.BuilderOf(lambda) is { } builder)
            words.AddCalls(lambda, builder);
        return reader.UsesOf(programs, words);
    }
}
