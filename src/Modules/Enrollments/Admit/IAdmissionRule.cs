using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Admit;

/// <summary>One reason to let a device in, to ask a person, or to refuse. It stands in the module that owns the evidence.</summary>
public interface IAdmissionRule
{
    /// <summary>Stable name, for example <c>enrollment-queue</c>.</summary>
    string Name { get; }

    /// <summary>Reads the evidence, before the unit of work, from the database alone: supposing gathers, too.</summary>
    Task<Evidence> GatherAsync(AdmissionClaim claim, MusterDbContext db, CancellationToken ct);

    /// <summary>
    /// Asks somebody outside where the evidence lacks their word, and keeps it where <see cref="GatherAsync"/> finds it. It may wait for the
    /// network: nothing of the database is held meanwhile. Not called when another rule refuses, and never when somebody only supposes.
    /// </summary>
    /// <returns>True when somebody was asked: the evidence is gathered anew.</returns>
    Task<bool> AskAsync(AdmissionClaim claim, Evidence evidence, CancellationToken ct) => Task.FromResult(false);

    /// <summary>Reads the versions again, inside the unit of work; others than gathered and the evidence is gathered anew.</summary>
    Task<bool> StillHoldsAsync(AdmissionClaim claim, Evidence evidence, MusterDbContext db, CancellationToken ct);

    /// <summary>Pure and total: the same claim and facts give the same verdict, today and in a simulation.</summary>
    Verdict Judge(AdmissionClaim claim, Evidence evidence);

    /// <summary>Takes what the outcome uses up, by a conditional update. False when it was no longer there: the decision is made again.</summary>
    Task<bool> TakeAsync(AdmissionClaim claim, AdmissionOutcome outcome, MusterDbContext db, CancellationToken ct);
}
