namespace ContainerLint.Cli.Hosting;

/// <summary>How a command writes a list.</summary>
/// <param name="IsJson">As JSON, instead of a table or text.</param>
/// <param name="Color">When the table or text is coloured.</param>
internal sealed record ListOutput(bool IsJson, ColorChoice Color);
