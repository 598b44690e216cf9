namespace Muster.Protocols.Documents;

/// <summary>One thing that a document sets.</summary>
/// <param name="Key">As its author wrote it, behind the platform's name.</param>
/// <param name="CanonicalKey">The same for every document that sets the same thing.</param>
/// <param name="Value">In a form that is equal for equal values.</param>
/// <param name="Secret">Whether only its author's colleagues may read the value.</param>
public sealed record DocumentSetting(string Key, string CanonicalKey, string Value, bool Secret);
