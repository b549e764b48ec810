namespace ContainerLint.Cli.LanguageServer.Protocol;

/// <summary><c>window/workDoneProgress/create</c>.</summary>
/// <param name="Token">The name of the work.</param>
internal sealed record ProgressCreateParams(string Token);

/// <summary><c>$/progress</c>: work begins.</summary>
/// <param name="Token">The name of the work.</param>
/// <param name="Value">What is done.</param>
internal sealed record ProgressBegin(string Token, ProgressBeginValue Value);

/// <summary>What work is done.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Kind">Always <c>begin</c>.</param>
internal sealed record ProgressBeginValue(string Title, string Kind = "begin");

/// <summary><c>$/progress</c>: work is done.</summary>
/// <param name="Token">The name of the work.</param>
/// <param name="Value">What came of it.</param>
internal sealed record ProgressEnd(string Token, ProgressEndValue Value);

/// <summary>What came of the work.</summary>
/// <param name="Message">The result.</param>
/// <param name="Kind">Always <c>end</c>.</param>
internal sealed record ProgressEndValue(string? Message, string Kind = "end");
