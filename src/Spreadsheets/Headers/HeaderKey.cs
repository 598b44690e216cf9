using System.Globalization;
using System.Text;

namespace Muster.Spreadsheets.Headers;

/// <summary>
/// The form under which headers are compared: letters and digits only, lower case, without accents, wide and narrow forms made one. By a
/// table of its own, because the framework's normalization leaves everything but ASCII as it is where globalization is invariant.
/// </summary>
internal static class HeaderKey
{
    private const string Accented =
        "àáâãäåāăą:a çćĉċč:c ďđð:d èéêëēĕėęě:e ĝğġģ:g ĥħ:h ìíîïĩīĭįı:i ĵ:j ķ:k ĺļľŀł:l ñńņňŉ:n òóôõöøōŏő:o ŕŗř:r śŝşšș:s ţťŧț:t ùúûüũūŭůűų:u ŵ:w ýÿŷ:y źżž:z ß:ss æ:ae œ:oe þ:th ĳ:ij ªᵃ:a º°:o";

    private const string Narrow =
        "ｦヲｧァｨィｩゥｪェｫォｬャｭュｮョｯッｰーｱアｲイｳウｴエｵオｶカｷキｸクｹケｺコｻサｼシｽスｾセｿソﾀタﾁチﾂツﾃテﾄトﾅナﾆニﾇヌﾈネﾉノﾊハﾋヒﾌフﾍヘﾎホﾏマﾐミﾑムﾒメﾓモﾔヤﾕユﾖヨﾗラﾘリﾙルﾚレﾛロﾜワﾝン";

    private const string Voiced =
        "カガキギクグケゲコゴサザシジスズセゼソゾタダチヂツヅテデトドハバヒビフブヘベホボウヴ";

    private const string HalfVoiced = "ハパヒピフプヘペホポ";

    private static readonly Dictionary<char, string> Plain = Table();

    public static string Of(string header)
    {
        var key = new StringBuilder(header.Length);
        foreach (var letter in header)
        {
            var wide = letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter;
            var lower = char.ToLowerInvariant(wide);
            if (Voice(letter) is { } pairs)
            {
                AddVoice(key, pairs);
            }
            else if (Plain.TryGetValue(lower, out var plain))
            {
                key.Append(plain);
            }
            else if (
                char.IsLetterOrDigit(lower)
                && CharUnicodeInfo.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark
            )
            {
                key.Append(lower);
            }
        }

        return key.ToString();
    }

    /// <summary>The marks that make カ into ガ stand alone in narrow writing and in text that was taken apart.</summary>
    private static string? Voice(char letter) =>
        letter switch
        {
            '\uFF9E' or '\u3099' => Voiced,
            '\uFF9F' or '\u309A' => HalfVoiced,
            _ => null,
        };

    private static void AddVoice(StringBuilder key, string pairs)
    {
        var at = key.Length == 0 ? -1 : pairs.IndexOf(key[^1]);
        if (at >= 0 && at % 2 == 0)
        {
            key[^1] = pairs[at + 1];
        }
    }

    private static Dictionary<char, string> Table()
    {
        var table = new Dictionary<char, string>();
        foreach (var group in Accented.Split(' ').Select(group => group.Split(':')))
        {
            foreach (var letter in group[0])
            {
                table[letter] = group[1];
            }
        }

        for (var i = 0; i < Narrow.Length; i += 2)
        {
            table[Narrow[i]] = Narrow[i + 1].ToString();
        }

        return table;
    }
}
