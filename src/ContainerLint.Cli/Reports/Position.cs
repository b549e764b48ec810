using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>A place as reports write it: one-based lines and columns in UTF-16 units, with an exclusive end.</summary>
internal readonly record struct Position(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The position of a place in a file.</summary>
    public static Position Of(Place place)
    {
        var (line, column) = place.Source.Lines.PositionOf(place.Span.Start);
        var (endLine, endColumn) = place.Source.Lines.PositionOf(place.Span.End);
        return new Position(line + 1, column + 1, endLine + 1, endColumn + 1);
    }

    /// <summary>Path, line and column, in the form that editors and terminals turn into links.</summary>
    public static string Label(Place place)
    {
        var position = Of(place);
        return $"{Visible.Line(place.Source.Path)}:{position.Line}:{position.Column}";
    }
}
