using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Contracts.ErrorCodes;
using Muster.Contracts.Simulation;

namespace Muster.Modules.Enrollments.Internal;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(EnrollmentStatusSummary))]
[JsonSerializable(typeof(Page<ActiveEnrollment>))]
[JsonSerializable(typeof(Page<Contracts.Enrollments.EnrollmentFailure>))]
[JsonSerializable(typeof(IReadOnlyList<FailureReason>))]
[JsonSerializable(typeof(OthersWithError))]
[JsonSerializable(typeof(IReadOnlyList<EnrollmentHour>))]
[JsonSerializable(typeof(IReadOnlyList<EnrollmentAttempt>))]
[JsonSerializable(typeof(CountCheck))]
[JsonSerializable(typeof(EnrollmentTargetDraft))]
[JsonSerializable(typeof(Page<Contracts.Enrollments.EnrollmentTarget>))]
[JsonSerializable(typeof(SteerEnrollment))]
[JsonSerializable(typeof(ErrorExplanation))]
[JsonSerializable(typeof(SimulatedSteps))]
[JsonSerializable(typeof(SimulationAnswer))]
[JsonSerializable(typeof(IReadOnlyList<SimulatedFleet>))]
[JsonSerializable(typeof(SimulationRemoval))]
internal sealed partial class EnrollmentsJson : JsonSerializerContext;
