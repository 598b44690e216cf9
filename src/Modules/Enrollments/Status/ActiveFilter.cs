using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Muster.Http;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;

namespace Muster.Modules.Enrollments.Status;

/// <summary>Which enrollments. Bound with <c>[AsParameters]</c>.</summary>
internal sealed record ActiveFilter
{
    [FromQuery(Name = "bucket")]
    [Description("`in_progress` (the default), `pending`, `enrolled`, `failed` or `incomplete`.")]
    public string? Bucket { get; init; }

    [FromQuery(Name = "platform")]
    public string? Platform { get; init; }

    [FromQuery(Name = "stage")]
    [Description("A state, for example `installing_apps`.")]
    public string? Stage { get; init; }

    [FromQuery(Name = "simulated")]
    [Description("Also those of simulated fleets.")]
    public bool? Simulated { get; init; }

    /// <returns>What to look for; nothing to use where there are errors.</returns>
    public Func<IQueryable<EnrollmentRecord>, IQueryable<EnrollmentRecord>> Check(FieldErrors errors)
    {
        if (!EnumText.TryParse<StatusBucket>(Bucket ?? EnumText.Of(StatusBucket.InProgress), out var bucket))
        {
            errors.Add(
                "bucket",
                $"One of {string.Join(", ", Enum.GetValues<StatusBucket>().Select(value => EnumText.Of(value)))}."
            );
        }

        EnrollmentState? state = null;
        if (Stage is not null && !EnumText.TryParse(Stage, out state))
        {
            errors.Add(
                "stage",
                $"One of {string.Join(", ", Enum.GetValues<EnrollmentState>().Select(value => EnumText.Of(value)))}."
            );
        }

        return records =>
        {
            var found = records.Where(row => row.Bucket == bucket);
            found = Platform is null ? found : found.Where(row => row.Platform == Platform);
            found = state is null ? found : found.Where(row => row.State == state);
            return Simulated == true ? found : found.Where(row => row.Simulation == null);
        };
    }
}
