/** How facts travel between services: CloudEvents over Kafka, the topics, and their JSON. */
package io.turno.contracts.event;
