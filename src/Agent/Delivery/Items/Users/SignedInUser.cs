namespace Muster.Agent.Delivery.Items.Users;

/// <summary>Who sits at this machine.</summary>
internal sealed record SignedInUser(string Name, uint User, uint Group, string? Home)
{
    /// <summary>
    /// Names come from the system, and reach programs as one argument; one that could be read as an option, a path or an entry of a list is
    /// of no user all the same.
    /// </summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 256
        && text[0] is not ('-' or '+' or '#' or '%')
        && text.All(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not (':' or '/' or ','));
}
