using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Http;
using Contract = Muster.Contracts.EnrollmentQueue.EnrollmentRequest;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <param name="Refusal">Null when it was done.</param>
/// <param name="Request">As it is now; null when there is none.</param>
internal sealed record DecisionOutcome(Refusal? Refusal, Contract? Request)
{
    public static DecisionOutcome NotFound { get; } = new(Refusal.NotFound, null);

    public Results<Ok<Contract>, ProblemHttpResult> ToAnswer() =>
        Refusal is null ? TypedResults.Ok(Request)
        : Refusal == Refusal.NotFound ? Problems.NotFound("enrollment request")
        : Problems.Conflict(Refusal.Code, Refusal.Title, Refusal.Detail, Request);
}
