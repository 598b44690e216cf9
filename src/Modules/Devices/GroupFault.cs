namespace Muster.Modules.Devices;

/// <summary>
/// Why devices cannot be put into a group while they enroll, in the order in which it is looked at; the codes of
/// https://learn.microsoft.com/graph/api/resources/intune-shared-enrollmenttimedevicemembershiptargetstatus.
/// </summary>
public enum GroupFault
{
    SecurityGroupNotFound,
    SecurityGroupNotInCallerScope,

    /// <summary>A group, but one of people.</summary>
    NotSecurityGroup,

    /// <summary>Its members follow from rules.</summary>
    NotStaticSecurityGroup,

    /// <summary>The service identity that puts devices in does not own it.</summary>
    FirstPartyAppNotAnOwner,
    Unknown,
}
