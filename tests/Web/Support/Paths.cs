namespace Muster.Web.Support;

public static class Paths
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";
    public const string Devices = "/devices";
    public const string People = "/policy/people/people";
    public const string UserGroups = "/policy/people/user-groups";
    public const string Queue = "/policy/people/enrollment-queue";
    public const string History = "/policy/people/history";
    public const string BlockedKeys = "/policy/people/blocked-keys";
    public const string EnrollmentStatus = "/devices/enrollment/enrollment-status";
    public const string StatusPages = "/devices/enrollment/enrollment-status/status-pages";
    public const string Preparation = "/devices/enrollment/device-preparation";
    public const string PreparationApi = "/api/device-preparation-policies";
    public const string Configuration = "/devices/configuration";
    public const string Apps = "/devices/apps";
    public const string Scripts = "/devices/scripts";
    public const string Proposals = "/devices/proposals";
    public const string SharedKeys = "/shared-keys";
    public const string PreApprove = "/enroll/all-enrollments/enterprise/pre-approve";
    public const string EnrollmentKeys = "/enroll/enrollment-keys";
    public const string Restrictions = "/enroll/settings/enrollment-restrictions";
    public const string PolicyHook = "/enroll/settings/policy-hook";
    public const string Suppose = "/enroll/would-this-device-get-in";
    public const string Approve = "/approve";
    public const string Blueprints = "/policy/blueprints";
    public const string Groups = "/policy/device-groups";
    public const string Operators = "/admin/access/operators";
    public const string Roles = "/admin/access/roles";
    public const string Tokens = "/admin/access/tokens";
    public const string Account = "/account";
    public const string Audit = "/admin/audit";
    public const string Endpoint = "/settings/endpoint";
    public const string Keys = "/settings/keys";
    public const string Directories = "/settings/directories";
    public const string IdentityProviders = "/admin/access/identity-providers";
}
