using System.Globalization;

namespace Muster.Spreadsheets.Xlsx;

/// <summary>How a number is meant: as it is, as an instant, or with leading zeros that only the format has.</summary>
internal readonly record struct NumberFormat(bool IsDate, int Digits)
{
    // 0001-01-01 to 9999-12-31 as Excel counts, without the last day's time, which would round into the next millennium.
    private const double LastDay = 2_958_465;
    private const double DaysTo1904 = 1462;
    private const double LeapDayThatWasNone = 60;

    /// <summary>Of the formats that have a number and no code (ECMA-376 part 1, 18.8.30), the East Asian ones included.</summary>
    public static NumberFormat OfId(int id) =>
        new(id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58), 0);

    public static NumberFormat OfCode(string code)
    {
        if (code.Equals("General", StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var bare = Bare(code);
        return bare.Length > 1 && bare.All(letter => letter == '0') ? new NumberFormat(false, bare.Length)
            : bare.Any(letter => "ymdhsYMDHS".Contains(letter, StringComparison.Ordinal)) ? new NumberFormat(true, 0)
            : default;
    }

    public string Text(string raw, bool from1904)
    {
        var number = raw.Trim();
        return IsDate && Date(number, from1904) is { } date ? date
            : Plain(number) is var plain && plain.Length < Digits && plain.All(char.IsAsciiDigit)
                ? plain.PadLeft(Digits, '0')
            : plain;
    }

    /// <summary>Digits stay what they are, however many; a serial number must not lose its last ones to a floating point.</summary>
    private static string Plain(string number)
    {
        if (number.AsSpan().TrimStart('-').IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return number;
        }

        if (
            !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            || !double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        )
        {
            return number;
        }

        // Fifteen digits are what people see: 0.30000000000000004 is 0.3.
        return (exact == decimal.Truncate(exact) ? exact : (decimal)value).ToString(
            "0.############################",
            CultureInfo.InvariantCulture
        );
    }

    private static string? Date(string number, bool from1904)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial))
        {
            return null;
        }

        var days =
            from1904 ? serial + DaysTo1904
            : serial < LeapDayThatWasNone ? serial + 1
            : serial;
        if (!(serial >= 0 && days <= LastDay))
        {
            return null;
        }

        var at = DateTime.FromOADate(days);
        at = new DateTime(
            (at.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond
        );
        var form =
            serial < 1 ? "HH:mm:ss"
            : at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd"
            : "yyyy-MM-dd'T'HH:mm:ss";
        return at.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>The first section, without what is shown as it stands, colours, locales and the room for a bracket.</summary>
    private static string Bare(string code)
    {
        var bare = new System.Text.StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = EndOf(code, i, '"');
                    break;
                case '[' when !IsElapsed(code, i):
                    i = EndOf(code, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    bare.Append(code[i]);
                    break;
            }
        }

        return bare.ToString();
    }

    private static bool IsElapsed(string code, int at) =>
        at + 1 < code.Length
        && code[at + 1] is 'h' or 'm' or 's'
        && code.AsSpan(at + 2).TrimStart(code[at + 1]).StartsWith("]");

    private static int EndOf(string code, int at, char end) =>
        code.IndexOf(end, at + 1) is >= 0 and var found ? found : code.Length;
}
