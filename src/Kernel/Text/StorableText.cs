namespace Muster.Kernel.Text;

public static class StorableText
{
    /// <summary>False when PostgreSQL would not take the text: it holds a NUL, or a surrogate stands alone.</summary>
    public static bool IsStorable(this string text) =>
        !text.Contains('\0', StringComparison.Ordinal) && text.IsWellFormed();
}
