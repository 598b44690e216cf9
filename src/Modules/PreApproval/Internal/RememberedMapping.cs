namespace Muster.Modules.PreApproval.Internal;

/// <summary>How the columns of a header were mapped by those who committed a list with it last.</summary>
internal sealed class RememberedMapping
{
    /// <summary>SHA-256 over the columns in their order, lowercase hex.</summary>
    public required string HeaderHash { get; init; }

    /// <summary>JSON: for each column the name of its field, or null.</summary>
    public required string Mapping { get; set; }

    public required DateTimeOffset CommittedAt { get; set; }
}
