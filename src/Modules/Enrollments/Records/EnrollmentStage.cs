namespace Muster.Modules.Enrollments.Records;

/// <summary>One list of stages for every platform; how far an enrollment is, is a function of its stage.</summary>
internal static class EnrollmentStage
{
    public const int Done = 100;

    /// <summary>Percent at which a stage begins; 0 before the first.</summary>
    public static int ProgressOf(EnrollmentState state) =>
        state switch
        {
            EnrollmentState.DeviceSetup => 25,
            EnrollmentState.ApplyingPolicies => 50,
            EnrollmentState.InstallingApps => 75,
            EnrollmentState.AccountSetup => 90,
            EnrollmentState.Enrolled => Done,
            _ => 0,
        };
}
