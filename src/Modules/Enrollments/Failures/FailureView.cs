using Muster.Contracts.Enrollments;
using Muster.ErrorCatalogue;
using Muster.Kernel.Ids;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Failures;

internal static class FailureView
{
    public static Contracts.Enrollments.EnrollmentFailure Of(
        EnrollmentFailure row,
        EnrollmentRecord record,
        IReadOnlyDictionary<PersonId, EnrollmentPerson> owners,
        EnrollmentKinds kinds,
        Language language
    )
    {
        // The category was decided by what was known then, and stays.
        var causes = Explainer
            .Explain(
                new Observation
                {
                    Code = row.Code,
                    Text = row.Message,
                    Source = row.Source,
                    Phase = row.Phase,
                },
                language
            )
            .Causes;
        var cause = causes.FirstOrDefault(cause => cause.Category.Key == row.Category) ?? causes[0];
        return new Contracts.Enrollments.EnrollmentFailure
        {
            Id = row.Id,
            RecordId = row.RecordId.Value,
            DeviceId = row.DeviceId?.Value,
            Device = record.DeviceName,
            User = record.PersonId is { } person ? owners.GetValueOrDefault(person) : null,
            Platform = row.Platform,
            OsVersion = row.OsVersion,
            Method = row.Method,
            Label = kinds.Of(row.Platform, row.Method).Label,
            At = row.At,
            Stage = EnumText.Of(row.Stage),
            Code = row.Code,
            Symbol = cause.Symbol,
            Category = cause.Category,
            Message = row.Message ?? cause.UserText,
            Detail = cause.AdminText,
            Remediation = cause.Fix,
            Resolved = row.ResolvedAt is not null,
            ResolvedAt = row.ResolvedAt,
            Resolution = row.Resolution is { } how ? EnumText.Of(how) : null,
            ResolvedBy = row.ResolvedBy,
            Simulated = row.Simulated,
        };
    }
}
