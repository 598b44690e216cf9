using System.Text;

namespace Muster.Protocols.HttpSignatures;

/// <summary>The text that is signed (RFC 9421 section 2.5): one line a component, then the signature's parameters.</summary>
public static class SignatureBase
{
    /// <param name="valueOf">The value of one covered component, or null when the message does not have it.</param>
    /// <returns>Null when a covered component is missing or carries a line break or anything outside ASCII.</returns>
    public static byte[]? TryBuild(SfInnerList signatureInput, Func<SfItem, string?> valueOf)
    {
        var text = new StringBuilder();
        foreach (var component in signatureInput.Items)
        {
            var value = valueOf(component);
            if (value is null || value.AsSpan().ContainsAny('\r', '\n') || !Ascii.IsValid(value))
            {
                return null;
            }

            text.Append(component).Append(": ").Append(value).Append('\n');
        }

        text.Append("\"@signature-params\": ").Append(signatureInput);
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}
