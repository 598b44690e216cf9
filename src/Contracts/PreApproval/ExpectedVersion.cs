namespace Muster.Contracts.PreApproval;

/// <summary>The version of an expected device as it is now.</summary>
public sealed record ExpectedVersion(Guid DeviceId, long Version);
