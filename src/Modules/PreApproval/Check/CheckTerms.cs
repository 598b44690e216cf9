namespace Muster.Modules.PreApproval.Check;

/// <summary>What rows are checked against, besides themselves.</summary>
/// <param name="IsLocal">The domain is no directory, so that there are no login names.</param>
/// <param name="UserMaySelect">Ownership may be left to the user.</param>
internal sealed record CheckTerms(bool IsLocal, bool UserMaySelect);
