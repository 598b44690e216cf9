using System.Globalization;

namespace Muster.ErrorCatalogue;

/// <summary>The spellings of a code: <c>0x801C0003</c>, <c>801c0003</c>, and as a signed number as logs of Windows write it, <c>-2145648637</c>.</summary>
internal static class CodeText
{
    private const uint FirstError = 0x8000_0000;
    private const uint HttpBase = 0x8019_0000;
    private const uint AppleBase = 0x87D1_2710;

    /// <summary>In its common spelling; what is no number stays as it is.</summary>
    public static string Canonical(string code)
    {
        var text = code.Trim();
        return HResult(text) is { } value ? Hex(value) : text;
    }

    /// <summary>What else the same error is called: the code of Apple inside one vendor's form, the older form of Windows 8.1.</summary>
    public static IEnumerable<string> OtherNames(string canonical)
    {
        if (HResult(canonical) is not { } value)
        {
            yield break;
        }

        if (value is > AppleBase and <= AppleBase + 99_999)
        {
            yield return (value - AppleBase).ToString(CultureInfo.InvariantCulture);
        }

        if (value is > HttpBase and <= HttpBase + 7)
        {
            yield return Hex(value - 0x1_0000);
        }
    }

    /// <summary>Windows reports an HTTP answer that is no SOAP as 0x80190000 and its status.</summary>
    public static int? HttpStatus(string canonical) =>
        HResult(canonical) is { } value and >= HttpBase + 100 and < HttpBase + 600 ? (int)(value - HttpBase) : null;

    private static uint? HResult(string text)
    {
        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var signed)
            && signed < 0
        )
        {
            return unchecked((uint)signed);
        }

        if (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var plain))
        {
            return text.Length == 10 && plain >= FirstError ? plain : null;
        }

        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return
            digits.Length == 8
            && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex)
            ? hex
            : null;
    }

    private static string Hex(uint value) => $"0x{value:X8}";
}
