namespace Muster.Modules.EnrollmentQueue;

public enum RequestState
{
    Pending,
    Approved,
    Rejected,
    Expired,
    Superseded,
    Withdrawn,
}
