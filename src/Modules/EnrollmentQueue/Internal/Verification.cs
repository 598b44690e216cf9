namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>What the approver says to have compared with the device.</summary>
internal enum Verification
{
    None,
    Fingerprint,
    Phrase,
}
