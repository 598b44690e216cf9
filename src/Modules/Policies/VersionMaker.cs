namespace Muster.Modules.Policies;

/// <summary>Who is behind a version.</summary>
/// <param name="ApprovedBy">The second person, when one was asked.</param>
internal sealed record VersionMaker(string By, string? ApprovedBy);
