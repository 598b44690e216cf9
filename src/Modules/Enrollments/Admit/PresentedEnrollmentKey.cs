using Muster.Kernel.Fingerprints;
using Muster.Kernel.Ids;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>An enrollment key as it came: never the secret, so that nothing that keeps or logs a claim keeps one.</summary>
/// <param name="Id">The key that it says it is; null when it can be none.</param>
/// <param name="Hash">SHA-256 of the whole text; null when a request came with it that was taken in already.</param>
/// <param name="Supposed">An administrator supposes in a question that a device has it: then there is nothing to prove. Never set by a channel.</param>
public sealed record PresentedEnrollmentKey(EnrollmentKeyId? Id, Fingerprint? Hash, bool Supposed = false);
