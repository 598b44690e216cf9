using Microsoft.Extensions.DependencyInjection;
using Muster.Modules.Devices;
using Muster.Modules.Enrollments.Admit;
using Muster.Modules.Enrollments.Internal;
using Muster.Modules.Enrollments.Records;
using Muster.Storage.Model;
using Muster.Storage.Outbox;

namespace Muster.Modules.Enrollments;

public static class EnrollmentsModule
{
    public static IServiceCollection AddEnrollments(this IServiceCollection services) =>
        services
            .AddSingleton<IModelPart, EnrollmentsModel>()
            .AddSingleton<Admission>()
            .AddSingleton<EnrollmentRecords>()
            .AddEventHandler<DeviceRetired, CloseRecordOfRetiredDevice>();
}
