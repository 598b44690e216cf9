namespace Muster.Modules.PreApproval.Internal;

/// <summary>Where the users of a list come from.</summary>
internal static class Domains
{
    /// <summary>Muster itself.</summary>
    public const string Local = "local";
}
