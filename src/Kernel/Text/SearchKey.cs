using System.Text;

namespace Muster.Kernel.Text;

/// <summary>The form under which text is searched and sorted: NFKC, case-folded, trimmed. It fills every <c>…_key</c> column.</summary>
public static class SearchKey
{
    public static string Of(string text) =>
        text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant().Trim();
}
