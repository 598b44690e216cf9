namespace Muster.Http;

/// <summary>What an endpoint demands of its caller; the names of authorisation policies. The module Access says which role has them.</summary>
public static class Permissions
{
    /// <summary>A signed-in operator, even one who still has to choose a password.</summary>
    public const string Session = "session";

    /// <summary>An operator in a browser, at their own account: a token may not change how its owner signs in.</summary>
    public const string OwnAccount = "own_account";

    /// <summary>Reads what the console shows of the devices in the caller's scope, and of their people and requests.</summary>
    public const string View = "view";

    /// <summary>Reads the whole audit log.</summary>
    public const string ReadAudit = "read_audit";

    /// <summary>Approves and rejects enrollment requests in the caller's scope.</summary>
    public const string Decide = "decide";

    /// <summary>Adds people.</summary>
    public const string ManagePeople = "manage_people";

    /// <summary>Says which devices are expected: uploads lists, commits and undoes them.</summary>
    public const string ManagePreApprovals = "manage_pre_approvals";

    /// <summary>Makes device groups and says which devices are in them.</summary>
    public const string ManageGroups = "manage_groups";

    /// <summary>Says what devices get: the profiles of their enrollment status page, configuration policies.</summary>
    public const string ManagePolicies = "manage_policies";

    /// <summary>
    /// Says which device group devices join while they enroll, among the groups in the caller's scope; Microsoft calls it "Enrollment time device
    /// membership assignment".
    /// </summary>
    public const string AssignEnrollmentTimeGroup = "assign_enrollment_time_group";

    /// <summary>Keeps views of lists for the whole team.</summary>
    public const string ManageViews = "manage_views";

    /// <summary>Changes settings, keys and access itself.</summary>
    public const string Administer = "administer";
}
