namespace Muster.Contracts.PreApproval;

/// <summary>Where the users of a list may belong.</summary>
/// <param name="Domain"><c>local</c>, or the id of a directory.</param>
/// <param name="Kind"><c>local</c> or <c>directory</c>.</param>
public sealed record ImportDomain(string Domain, string Name, string Kind);
