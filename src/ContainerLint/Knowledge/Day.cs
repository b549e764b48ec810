using System.Globalization;

namespace ContainerLint.Knowledge;

/// <summary>A calendar date without time and time zone.</summary>
public readonly record struct Day : IComparable<Day>
{
    private const string Format = "yyyy-MM-dd";

    private readonly int number;

    /// <summary>Creates a day from the number of days since 0001-01-01.</summary>
    public Day(int number) => this.number = number;

    /// <summary>Creates a day from a date.</summary>
    public Day(int year, int month, int day) => number = Numbered(new DateTime(year, month, day));

    /// <summary>The number of days since 0001-01-01.</summary>
    public int Number => number;

    /// <summary>The year.</summary>
    public int Year => Midnight.Year;

    private DateTime Midnight => DateTime.MinValue.AddDays(number);

    /// <summary>The current day in UTC.</summary>
    public static Day Today => Of(DateTime.UtcNow);

    /// <summary>Whether the left day is earlier.</summary>
    public static bool operator <(Day left, Day right) => left.number < right.number;

    /// <summary>Whether the left day is later.</summary>
    public static bool operator >(Day left, Day right) => left.number > right.number;

    /// <summary>Whether the left day is not later.</summary>
    public static bool operator <=(Day left, Day right) => left.number <= right.number;

    /// <summary>Whether the left day is not earlier.</summary>
    public static bool operator >=(Day left, Day right) => left.number >= right.number;

    /// <summary>The number of days from the right day to the left one.</summary>
    public static int operator -(Day left, Day right) => left.number - right.number;

    /// <summary>The day of a point in time, in its own time zone.</summary>
    public static Day Of(DateTime moment) => new(Numbered(moment));

    /// <summary>Parses a date such as <c>2026-08-21</c>.</summary>
    public static bool TryParse(string text, out Day day)
    {
        day = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _])
            return false;
        var (year, month, date) = (Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2));
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
            return false;
        day = new Day(year, month, date);
        return true;
    }

    /// <summary>
    /// Parses a date that may lack the day, or the day and the month (<c>2022-07</c>, <c>2025</c>), as the first day
    /// that it can mean.
    /// </summary>
    public static bool TryParseFirst(string text, out Day day) => TryParse(
        text.Length switch { 4 => text + "-01-01", 7 => text + "-01", _ => text },
        out day);

    /// <inheritdoc/>
    public int CompareTo(Day other) => number.CompareTo(other.number);

    /// <summary>The date, such as <c>2026-08-21</c>.</summary>
    public override string ToString() => Midnight.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The number of some decimal digits; -1 if other characters are among them.</summary>
    private static int Digits(string text, int start, int count)
    {
        var number = 0;
        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
                return -1;
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }

    private static int Numbered(DateTime moment) => (int)(moment.Ticks / TimeSpan.TicksPerDay);
}
