namespace Muster.Benchmarks.Measuring;

/// <summary>In the order in which they are printed.</summary>
internal enum Operation
{
    Enrollment,
    CheckIn,
    Poll,
    Approve,
    EmptyGet,
    BareRead,
    Verify,
    Sign,
}
