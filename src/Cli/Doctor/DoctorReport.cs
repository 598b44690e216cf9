using Muster.Contracts.Enrollments;

namespace Muster.Cli.Doctor;

/// <param name="Cli">Version of this program.</param>
/// <param name="Ready">The server has its database; without it there is nothing else to ask.</param>
/// <param name="Version">Of the server.</param>
/// <param name="Counts">Whether the counts of the enrollment status are those of its records.</param>
internal sealed record DoctorReport(string Cli, bool Ready, string? Version = null, CountCheck? Counts = null)
{
    public bool Healthy => Ready && Counts is { Differences.Count: 0 };
}
