using System.Globalization;

namespace ContainerLint.Knowledge;

/// <summary>A day of the calendar, without time and zone.</summary>
public readonly record struct Day : IComparable<Day>
{
    private const string Format = "yyyy-MM-dd";

    private readonly int number;

    /// <summary>The day that lies so many days behind the first of January of the year 1.</summary>
    public Day(int number) => this.number = number;

    /// <summary>A day by its date.</summary>
    public Day(int year, int month, int day) => number = Numbered(new DateTime(year, month, day));

    /// <summary>How many days lie between the first of January of the year 1 and this one.</summary>
    public int Number => number;

    /// <summary>The year.</summary>
    public int Year => Midnight.Year;

    private DateTime Midnight => DateTime.MinValue.AddDays(number);

    /// <summary>The day that it is in Greenwich.</summary>
    public static Day Today => Of(DateTime.UtcNow);

    /// <summary>Whether the left day is the earlier one.</summary>
    public static bool operator <(Day left, Day right) => left.number < right.number;

    /// <summary>Whether the left day is the later one.</summary>
    public static bool operator >(Day left, Day right) => left.number > right.number;

    /// <summary>Whether the left day is not the later one.</summary>
    public static bool operator <=(Day left, Day right) => left.number <= right.number;

    /// <summary>Whether the left day is not the earlier one.</summary>
    public static bool operator >=(Day left, Day right) => left.number >= right.number;

    /// <summary>How many days the left day lies behind the right one.</summary>
    public static int operator -(Day left, Day right) => left.number - right.number;

    /// <summary>The day of a moment, in the zone that the moment is given in.</summary>
    public static Day Of(DateTime moment) => new(Numbered(moment));

    /// <summary>Reads a date such as <c>2026-08-21</c>.</summary>
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
    /// Reads a date of which the day, or the day and the month, may be unknown (<c>2022-07</c>, <c>2025</c>): as the
    /// first day that it can mean.
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
